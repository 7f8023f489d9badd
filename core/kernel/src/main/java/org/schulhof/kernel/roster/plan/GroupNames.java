package org.schulhof.kernel.roster.plan;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/** Names of groups are the same if they differ in upper and lower case only, as the database has it. */
public final class GroupNames {

    private static final RuleBasedCollator COLLATOR = collator();

    private GroupNames() {}

    /** Equal for names that are the same. */
    public static String folded(String name) {
        RawCollationKey key = COLLATOR.getRawCollationKey(name, null);
        return HexFormat.of().formatHex(key.bytes, 0, key.size);
    }

    private static RuleBasedCollator collator() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.SECONDARY);
        return (RuleBasedCollator) collator.freeze();
    }
}
