package org.schulhof.kernel.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.Retention;

/** A line of a receipt. */
@Entity
@Table(name = "erasure_item")
class ErasureItem {

    private static final int LENGTH = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "what_de")
    private String whatInGerman = "";

    @Column(name = "what_en")
    private String whatInEnglish = "";

    private long amount;

    @Enumerated(EnumType.STRING)
    private @Nullable Retention retention;

    @Column(name = "kept_until")
    private @Nullable Instant keptUntil;

    protected ErasureItem() {}

    private ErasureItem(long orderId, String whatInGerman, String whatInEnglish, long amount) {
        this.orderId = orderId;
        this.whatInGerman = shortened(whatInGerman);
        this.whatInEnglish = shortened(whatInEnglish);
        this.amount = amount;
    }

    /** @param inLanguage what was deleted, in a language */
    static ErasureItem of(long orderId, Erasure.Deleted deleted, Function<Locale, String> inLanguage) {
        return new ErasureItem(
                orderId, inLanguage.apply(Locale.GERMAN), inLanguage.apply(Locale.ENGLISH), deleted.count());
    }

    /** @param inLanguage what was kept, in a language */
    static ErasureItem of(long orderId, Erasure.Kept kept, Function<Locale, String> inLanguage) {
        ErasureItem item = new ErasureItem(
                orderId, inLanguage.apply(Locale.GERMAN), inLanguage.apply(Locale.ENGLISH), kept.count());
        item.retention = kept.retention();
        item.keptUntil = kept.until();
        return item;
    }

    private static String shortened(String text) {
        return text.length() > LENGTH ? text.substring(0, LENGTH) : text;
    }

    long orderId() {
        return orderId;
    }

    Receipt.Line toLine() {
        return new Receipt.Line(whatInGerman, whatInEnglish, amount, retention, keptUntil);
    }
}
