package org.schulhof.portal.page;

/** Text as people type it. */
public final class TypedText {

    private TypedText() {}

    /** Whether it holds no character that nobody can type: no control character, and nothing that was no text at all. */
    public static boolean isPossible(String text) {
        return text.codePoints().noneMatch(TypedText::isImpossible);
    }

    private static boolean isImpossible(int character) {
        boolean isLayout = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !isLayout
                || Character.getType(character) == Character.SURROGATE
                // Stands for bytes that could not be read
                || character == 0xFFFD;
    }
}
