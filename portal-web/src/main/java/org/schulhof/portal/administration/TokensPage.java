package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.token.ApiToken;
import org.schulhof.kernel.token.FlawedTokenException;
import org.schulhof.kernel.token.OwnTokens;
import org.schulhof.kernel.token.TokenDraft;
import org.schulhof.kernel.token.TokenDraft.Flaw;
import org.schulhof.kernel.token.TooManyTokensException;
import org.schulhof.portal.frame.Notices;

/** The reader's tokens for programs. */
@Named
@RequestScoped
public class TokensPage {

    private static final String SELF = "/administration/tokens/index.xhtml";
    private static final int USUAL_DAYS = 90;

    private static final Map<Flaw, String> FIELDS = Map.of(
            Flaw.NAME_MISSING, "form:name",
            Flaw.NAME_TOO_LONG, "form:name",
            Flaw.NAME_UNREADABLE, "form:name",
            Flaw.END_MISSING, "form:end",
            Flaw.END_PASSED, "form:end",
            Flaw.END_TOO_LATE, "form:end",
            Flaw.RIGHTS_MISSING, "form:rights");

    private final OwnTokens tokens;
    private final ModuleTitles titles;
    private final Notices notices;
    private final Clock clock;

    private List<ApiToken> all = List.of();
    private List<String> offered = List.of();
    private String name = "";
    private @Nullable LocalDate lastDay;
    private List<String> rights = List.of();
    private String made = "";

    @Inject
    public TokensPage(OwnTokens tokens, ModuleTitles titles, Notices notices, Clock clock) {
        this.tokens = tokens;
        this.titles = titles;
        this.notices = notices;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        all = tokens.list();
        offered = tokens.rightsToChooseFrom();
        lastDay = LocalDate.now(clock).plusDays(USUAL_DAYS);
    }

    /** Stays on the page: it is the only time that the token is shown. */
    public @Nullable String make() {
        try {
            made = tokens.make(new TokenDraft(name, lastDay, Set.copyOf(rights)))
                    .text();
            load();
            name = "";
            rights = List.of();
            return null;
        } catch (FlawedTokenException e) {
            e.flaws().stream().sorted().forEach(flaw -> notices.refuseField(FIELDS.get(flaw), "tokens.flaw." + flaw));
            return null;
        } catch (TooManyTokensException e) {
            return notices.refuse("tokens.tooMany");
        }
    }

    public String withdraw(ApiToken token) {
        tokens.withdraw(token.id());
        return notices.after("tokens.withdrawn", SELF, token.name());
    }

    public boolean isExpired(ApiToken token) {
        return token.isExpired(clock.instant());
    }

    /** What it may do, in words. */
    public String rightsOf(ApiToken token) {
        return token.rights().stream().map(titles::title).sorted().collect(Collectors.joining(", "));
    }

    public String title(String right) {
        return titles.title(right);
    }

    /** The last day on which the token works. */
    public LocalDate lastDayOf(ApiToken token) {
        return LocalDate.ofInstant(token.expiresAt().minusSeconds(1), clock.getZone());
    }

    public LocalDate getLatest() {
        return TokenDraft.latest(LocalDate.now(clock));
    }

    public int getNameLength() {
        return TokenDraft.NAME_LENGTH;
    }

    public List<ApiToken> getAll() {
        return all;
    }

    /** Names of the rights that a token can have. */
    public List<String> getOffered() {
        return offered;
    }

    /** Just made; empty otherwise. */
    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public List<String> getRights() {
        return rights;
    }

    public void setRights(List<String> rights) {
        this.rights = rights;
    }
}
