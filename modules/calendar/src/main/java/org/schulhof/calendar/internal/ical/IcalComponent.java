package org.schulhof.calendar.internal.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A component with its properties and the components in it, all in the order in which they came. */
public final class IcalComponent implements Part {

    private final String name;
    private final List<Part> parts = new ArrayList<>();

    /** @param name in capital letters, such as {@code VEVENT} */
    public IcalComponent(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<Part> parts() {
        return parts;
    }

    public void add(Part part) {
        parts.add(part);
    }

    public void remove(Part part) {
        parts.remove(part);
    }

    /** The same with what is in it, to be changed by itself. */
    public IcalComponent copy() {
        IcalComponent copy = new IcalComponent(name);
        parts.forEach(part -> copy.add(part instanceof IcalComponent component ? component.copy() : part));
        return copy;
    }

    public List<ContentLine> lines() {
        return parts.stream()
                .filter(ContentLine.class::isInstance)
                .map(ContentLine.class::cast)
                .toList();
    }

    public List<ContentLine> lines(String wanted) {
        return lines().stream().filter(line -> line.name().equals(wanted)).toList();
    }

    public Optional<ContentLine> line(String wanted) {
        return lines().stream().filter(line -> line.name().equals(wanted)).findFirst();
    }

    /** The text of a property; empty if there is none. */
    public String text(String wanted) {
        return line(wanted).map(ContentLine::text).orElse("");
    }

    public List<IcalComponent> components() {
        return parts.stream()
                .filter(IcalComponent.class::isInstance)
                .map(IcalComponent.class::cast)
                .toList();
    }

    public List<IcalComponent> components(String wanted) {
        return components().stream()
                .filter(component -> component.name.equals(wanted))
                .toList();
    }

    /** In the place of what had this name before, or after the other properties. */
    public void set(ContentLine line) {
        int at = 0;
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof ContentLine there) {
                if (there.name().equals(line.name())) {
                    removeAfter(index, line.name());
                    parts.set(index, line);
                    return;
                }
                at = index + 1;
            }
        }
        parts.add(at, line);
    }

    /** As {@link #set}; without text there is no such property any more. */
    public void setText(String property, String text) {
        if (text.isEmpty()) {
            remove(property);
        } else if (!text(property).equals(text)) {
            set(ContentLine.text(property, text));
        }
    }

    private void removeAfter(int index, String property) {
        for (int later = parts.size() - 1; later > index; later--) {
            if (parts.get(later) instanceof ContentLine line && line.name().equals(property)) {
                parts.remove(later);
            }
        }
    }

    public void remove(String property) {
        removeIf(part -> part instanceof ContentLine line && line.name().equals(property));
    }

    public void removeIf(Predicate<Part> condition) {
        parts.removeIf(condition);
    }
}
