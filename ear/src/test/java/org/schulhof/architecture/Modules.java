package org.schulhof.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules: every package below {@code org.schulhof} that is none of the fixed parts. */
final class Modules implements SliceAssignment {

    private static final Pattern NAME =
            Pattern.compile("org\\.schulhof\\.(?!(?:api|bench|kernel|launcher|log|portal|proxy|text)\\b)(\\w+).*");

    static boolean contain(JavaClass javaClass) {
        return NAME.matcher(javaClass.getPackageName()).matches();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        Matcher name = NAME.matcher(javaClass.getPackageName());
        return name.matches() ? SliceIdentifier.of(name.group(1)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "modules";
    }
}
