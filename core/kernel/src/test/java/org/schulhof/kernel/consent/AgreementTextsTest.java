package org.schulhof.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.consent.AgreementText.Wording;
import org.schulhof.kernel.consent.FlawedTextException.Flaw;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R20")
class AgreementTextsTest {

    private static final Wording FIRST = new Wording("# Ordnung\nSei nett.", "# Rules\nBe nice.");
    private static final Wording SECOND = new Wording("# Ordnung\nSeid nett.", "# Rules\nBe nice, all.");

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aDraftIsNobodysTextUntilItIsPublishedAndOldVersionsStayReadable() {
        inTransaction(database, core -> {
            AgreementTexts texts = new TestConsents(core).texts;
            PersonEntity head = core.person("Helga", "Hennig", Role.HEAD);
            core.as(head, asHead -> {
                texts.publish(Agreement.REGULATIONS, FIRST, false);
                texts.saveDraft(Agreement.REGULATIONS, SECOND);
                assertThat(texts.draft(Agreement.REGULATIONS)).isEqualTo(SECOND);
            });
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            core.as(
                    mia,
                    asMia -> assertThat(
                                    texts.current().get(Agreement.REGULATIONS).wording())
                            .isEqualTo(FIRST));

            core.as(head, asHead -> {
                assertThat(texts.publish(Agreement.REGULATIONS, SECOND, false)).isEqualTo(2);
                assertThat(texts.hasDraft(Agreement.REGULATIONS)).isFalse();
            });
            core.as(mia, asMia -> {
                assertThat(texts.current().get(Agreement.REGULATIONS).wording()).isEqualTo(SECOND);
                assertThat(texts.version(Agreement.REGULATIONS, 1).wording()).isEqualTo(FIRST);
                assertThat(texts.version(Agreement.REGULATIONS, 2).publishedBy())
                        .contains(head.id());
                assertThatThrownBy(() -> texts.version(Agreement.REGULATIONS, 3))
                        .isInstanceOf(UnknownTextException.class);
            });
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactly("agreement.publish", "agreement.publish");
        });
    }

    @Test
    void bothLanguagesAreNeededAndSomethingHasToBeNew() {
        inTransaction(database, core -> {
            AgreementTexts texts = new TestConsents(core).texts;
            core.as(core.person("Helga", "Hennig", Role.HEAD), asHead -> {
                assertThat(flaw(texts, new Wording(" ", "x"))).isEqualTo(Flaw.GERMAN_MISSING);
                assertThat(flaw(texts, new Wording("x", ""))).isEqualTo(Flaw.ENGLISH_MISSING);
                texts.publish(Agreement.IMAGE, FIRST, true);
                assertThat(flaw(texts, FIRST)).isEqualTo(Flaw.UNCHANGED);
            });
        });
    }

    @Test
    void onlyWhoHasTheRightWrites() {
        inTransaction(database, core -> {
            AgreementTexts texts = new TestConsents(core).texts;
            for (Role role : List.of(Role.STAFF, Role.TEACHER, Role.PUPIL)) {
                core.as(core.person("Tom", "Thal", role), as -> {
                    assertThatThrownBy(() -> texts.publish(Agreement.REGULATIONS, FIRST, false))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> texts.saveDraft(Agreement.REGULATIONS, FIRST))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> texts.draft(Agreement.REGULATIONS))
                            .isInstanceOf(AccessDeniedException.class);
                });
            }
        });
    }

    private static Flaw flaw(AgreementTexts texts, Wording wording) {
        try {
            texts.publish(Agreement.IMAGE, wording, true);
            throw new AssertionError("It was published");
        } catch (FlawedTextException e) {
            return e.flaw();
        }
    }
}
