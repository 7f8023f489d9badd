package org.schulhof.kernel.privacy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.Beans;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.kernel.attachment.AttachmentRecords;
import org.schulhof.kernel.attachment.AttachmentSeals;
import org.schulhof.kernel.consent.ConsentWithdrawn;
import org.schulhof.kernel.file.FileErasure;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.file.TestContents;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.job.JobQueue;
import org.schulhof.kernel.letter.Letters;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.notification.NotificationInbox;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.seal.TestSeals;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.testkit.EmbeddedMariaDb;

/** The services of this feature as the server makes them, over a real database. */
final class PrivacyDesk {

    final TestTransactions transactions;
    final TestCore core;
    final TestModules modules = new TestModules();
    final Set<Long> consented = new HashSet<>();
    final List<Long> held = new ArrayList<>();
    final List<CoreData> coreData;
    final StoredFiles files;
    final JobQueue jobs;
    final Erasures erasures;
    final Leavers leavers;
    final ErasureWork work;
    final Receipts receipts;
    final OwnExport ownExport;
    final Exports exports;
    final ExportJob exportJob;
    final ExportWriting exportWriting;
    final Register register;
    final SchoolPolicies policies;

    PrivacyDesk(EmbeddedMariaDb database, Path data) {
        transactions = new TestTransactions(database.persistence(TestCore.entitiesAnd(
                ErasureOrder.class,
                ErasureStep.class,
                ErasureItem.class,
                PersonalExport.class,
                named("job.JobEntity"),
                named("letter.LetterPrint"),
                named("attachment.AttachmentRecord"),
                named("attachment.RecordSeal"),
                named("seal.SchoolKeyRecord"),
                named("seal.SealingKey"),
                named("file.FileRecord"))));
        core = TestCore.over(transactions);
        var entityManager = transactions.entityManager;
        Texts texts = new Texts();
        Settings settings = new Settings(entityManager);
        policies = new SchoolPolicies(settings);
        Installation installation = new Installation() {
            @Override
            public Path data() {
                return data;
            }
        };
        files = new TestContents(transactions, data, core).files;
        FileErasure fileErasure = new FileErasure(entityManager, event());
        TestSeals seals = new TestSeals(entityManager, data, core.clock);
        transactions.runInTransaction(current -> seals.schoolKeys.begin());
        jobs = new JobQueue(entityManager, core.identity, core.clock);
        NotificationInbox notifications = core.notifications;
        exports = new Exports(
                entityManager,
                files,
                fileErasure,
                seals.seals,
                seals.moduleKeys,
                jobs,
                notifications,
                policies,
                texts,
                core.clock);
        AttachmentSeals attachmentSeals = new AttachmentSeals(seals.seals, seals.moduleKeys);
        coreData = CoreHolders.with(
                entityManager,
                new PersonRows(entityManager),
                texts,
                policies,
                core.clock,
                exports,
                new AccountLocks(entityManager, core.clock),
                attachmentSeals,
                new AttachmentRecords(entityManager, files, attachmentSeals, core.clock),
                new Letters(entityManager, null, files, fileErasure, core.access, jobs));
        Holders holders = new Holders(new Beans<>(coreData), modules, texts);
        ReceiptReaders readers = new ReceiptReaders(entityManager, core.clock);
        erasures = new Erasures(entityManager, policies, event(), core.clock);
        leavers = new Leavers(entityManager, policies, core.audit, event(), core.clock);
        work = new ErasureWork(
                transactions,
                erasures,
                leavers,
                (personId, consent) -> consented.contains(personId),
                holders,
                Beans.of(held::contains),
                new ReceiptNotice(entityManager, readers, notifications, texts),
                policies,
                core.clock);
        receipts = new Receipts(entityManager, readers, holders, core.identity, core.access, core.audit);
        ownExport = new OwnExport(entityManager, core.identity, jobs, files, fileErasure, seals.seals, core.clock);
        exportWriting = new ExportWriting(holders, new ExportIndex(settings, texts, core.clock));
        exportJob = new ExportJob(exports, exportWriting, files);
        register = new Register(holders, core.identity);
    }

    void inTransaction(TestCore.Work work) {
        transactions.runInTransaction(entityManager -> {
            try {
                work.run(core);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** As the withdrawal does in its own transaction. */
    void withdraw(long personId, Consent consent) {
        inTransaction(core -> erasures.order(new ConsentWithdrawn(personId, consent)));
    }

    /** The person's receipts, read by themself. */
    List<Receipt> receiptsOf(long personId) {
        List<Receipt> found = new ArrayList<>();
        inTransaction(core -> core.identity.callAs(personId, Locale.GERMAN, () -> found.addAll(receipts.of(personId))));
        return found;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("org.schulhof.kernel." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Fires into the void: who listens is not under test. */
    @SuppressWarnings("unchecked")
    private static <T> Event<T> event() {
        return (Event<T>) Proxy.newProxyInstance(
                PrivacyDesk.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }
}
