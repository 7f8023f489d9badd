package org.schulhof.system.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A button of a form, with what a browser sends when somebody presses it.
 *
 * @param page the address of the page, below the portal
 * @param address where it is sent to, below the portal
 * @param button the button's name
 */
public record Command(String page, String address, boolean multipart, String button, List<Field> fields) {

    private static final String BUTTONS = "button[name][type=submit], input[name][type=submit]";

    public Command {
        fields = List.copyOf(fields);
    }

    /** All buttons of the page's forms that post something. */
    public static List<Command> on(Answer answer) {
        return answer.page().select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .flatMap(form -> form.select(BUTTONS).stream().map(button -> of(form, button, answer)))
                .toList();
    }

    /** As {@link #of(FormElement, Element, Answer)} for the one with this name on the page. */
    public static Command named(String button, Answer answer) {
        return on(answer).stream()
                .filter(command -> command.button.equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + button + " in the answer " + answer));
    }

    private static Command of(FormElement form, Element button, Answer answer) {
        List<Field> fields = new ArrayList<>();
        Set<String> others =
                Set.copyOf(form.select(BUTTONS + ", input[type=file]").eachAttr("name"));
        form.formData().stream()
                .filter(pair -> !others.contains(pair.key()))
                .map(Command::field)
                .forEach(fields::add);
        form.select("input[type=file][name]").stream()
                .map(file -> new Field(file.attr("name"), "", ""))
                .forEach(fields::add);
        fields.add(new Field(button.attr("name"), button.hasAttr("value") ? button.attr("value") : ""));
        return new Command(
                pathAndQuery(answer.asked()),
                pathAndQuery(URI.create(form.absUrl("action"))),
                form.attr("enctype").startsWith("multipart"),
                button.attr("name"),
                fields);
    }

    private static Field field(KeyVal pair) {
        return new Field(pair.key(), pair.value());
    }

    /** The address below the portal. */
    public static String pathAndQuery(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** What it is, whichever row of a list it stands in: the page and the button without numbers of rows. */
    public String kind() {
        return path() + " " + button.replaceAll(":\\d+", "");
    }

    /** The page's address without parameters. */
    public String path() {
        return page.replaceFirst("\\?.*", "");
    }

    /** What somebody can type or choose. */
    public Stream<Field> inputs() {
        return fields.stream()
                .filter(field -> !field.isOfTheFramework() && !field.name().equals(button))
                .filter(field -> !field.name().equals(form()));
    }

    /** The hidden field by which Faces knows the form. */
    public String form() {
        return button.contains(":") ? button.substring(0, button.indexOf(':')) : button;
    }

    public Command with(String name, String value) {
        return map(field -> field.name().equals(name) ? field.with(value) : field);
    }

    public Command adding(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Command(page, address, multipart, button, more);
    }

    public Command without(String name) {
        return new Command(
                page,
                address,
                multipart,
                button,
                fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    public Command map(UnaryOperator<Field> change) {
        return new Command(
                page, address, multipart, button, fields.stream().map(change).toList());
    }

    /** The same as if it came from another rendition of the page: with what the framework put there. */
    public Command withStateOf(Answer other) {
        Element form = other.page().selectFirst("form[method=post]");
        return map(field -> {
            Element own = field.isOfTheFramework() && form != null
                    ? form.selectFirst("input[name=" + field.name() + "]")
                    : null;
            return own == null ? field : field.with(own.val());
        });
    }

    @Override
    public String toString() {
        return button + " on " + page;
    }
}
