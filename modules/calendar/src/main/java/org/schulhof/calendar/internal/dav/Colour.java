package org.schulhof.calendar.internal.dav;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hue as programs write colours, and the other way round. */
record Colour(int hue) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?");
    private static final double SATURATION = 0.6;
    private static final double LIGHTNESS = 0.45;
    private static final int HUES = 360;
    private static final int STEP = 30;

    String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", part(0), part(8), part(4));
    }

    private int part(int shift) {
        double at = (shift + hue / (double) STEP) % 12;
        double reach = SATURATION * Math.min(LIGHTNESS, 1 - LIGHTNESS);
        return (int) Math.round(255 * (LIGHTNESS - reach * Math.max(-1, Math.min(Math.min(at - 3, 9 - at), 1))));
    }

    /** The nearest hue that calendars have; of what is no colour, the first. */
    static int hueOf(String text) {
        Matcher matcher = HEX.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        int colour = Integer.parseInt(matcher.group(1), 16);
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        double reach = most - Math.min(red, Math.min(green, blue));
        if (reach == 0) {
            return 0;
        }
        double sixth = most == red
                ? (green - blue) / reach
                : most == green ? (blue - red) / reach + 2 : (red - green) / reach + 4;
        return (int) Math.floorMod(Math.round(sixth * 60 / STEP) * STEP, (long) HUES);
    }
}
