package ${package};

import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;
import org.schulhof.testkit.contract.Subject;

/** What the portal expects of every module. */
class NoticeContractTest implements ModuleContract {

    @Override
    public void fill(ModuleBench bench, Subject subject) {
        bench.school.signIn(subject.person());
        bench.get(Notices.class).write(subject.word());
    }
}
