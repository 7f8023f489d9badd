package org.schulhof.portal.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.kernel.notification.Channels;
import org.schulhof.kernel.notification.Channels.Offer;
import org.schulhof.kernel.notification.NotificationChoices;
import org.schulhof.kernel.notification.NotificationChoices.Row;
import org.schulhof.portal.administration.ModuleTitles;
import org.schulhof.portal.frame.Notices;

/** By which channels the reader is told of what. */
@Named
@RequestScoped
public class NotificationSettingsPage {

    private final NotificationChoices choices;
    private final ModuleTitles titles;
    private final Notices notices;

    private List<Row> rows = List.of();
    private List<Offer> channels = List.of();
    private final Map<String, Map<String, Boolean>> wanted = new LinkedHashMap<>();

    @Inject
    public NotificationSettingsPage(NotificationChoices choices, ModuleTitles titles, Notices notices) {
        this.choices = choices;
        this.titles = titles;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        rows = choices.own().stream()
                .sorted(Comparator.comparing(row -> row.kind().required()))
                .toList();
        channels = choices.offered();
        for (Row row : rows) {
            Map<String, Boolean> ofKind = new LinkedHashMap<>();
            channels.forEach(
                    channel -> ofKind.put(channel.name(), row.channels().contains(channel.name())));
            wanted.put(row.kind().name(), ofKind);
        }
    }

    public String save() {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        wanted.forEach((kind, ofKind) -> chosen.put(
                kind,
                ofKind.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())));
        choices.choose(chosen);
        return notices.after("notifications.settings.saved", "/notification-settings.xhtml");
    }

    /** Whether this can't be switched off. */
    public boolean isAlways(Row row, Offer channel) {
        return row.kind().required() && channel.name().equals(Channels.PORTAL);
    }

    /** Whether the reader can choose anything. */
    public boolean isChoosable() {
        return channels.size() > 1 || rows.stream().anyMatch(row -> !row.kind().required());
    }

    public String title(Row row) {
        String name = row.kind().name();
        return titles.declared("notification." + name, name);
    }

    public String channel(Offer offer) {
        return titles.declared("channel." + offer.name(), offer.moduleId() + "." + offer.name());
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Offer> getChannels() {
        return channels;
    }

    public Map<String, Map<String, Boolean>> getWanted() {
        return wanted;
    }
}
