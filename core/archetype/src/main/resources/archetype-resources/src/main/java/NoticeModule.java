package ${package};

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;

/** The module as the portal knows it. */
@Component
public final class NoticeModule implements Module {

    static final String ID = "${id}";

    /** To write a notice. The school may give it to others as well. */
    static final String WRITE = ID + ".write";

    /** How many notices are shown: the school decides. */
    static final Policy SHOWN = Policy.number(ID + ".shown", 20, 5, 100);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "notebook-pen";
    }

    @Override
    public int hue() {
        return 40;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(new Right(WRITE, Role.AT_WORK));
    }

    @Override
    public Set<Policy> policies() {
        return Set.of(SHOWN);
    }
}
