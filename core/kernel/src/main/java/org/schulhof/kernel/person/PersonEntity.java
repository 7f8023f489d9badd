package org.schulhof.kernel.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.text.SearchText;

/** A person with their account. */
@Entity
@Table(name = "person")
public class PersonEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_source")
    @Enumerated(EnumType.STRING)
    private ExternalSource externalSource;

    @Column(name = "external_id")
    private String externalId;

    private String code;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String account;

    private String email;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String nickname;

    /** The names in ASCII, for search; follows them. */
    @Column(name = "search_text")
    private String searchText;

    private String colour;

    private String language;

    private String theme;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_expires_at")
    private Instant passwordExpiresAt;

    @Column(name = "password_change_due")
    private boolean passwordChangeDue;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "last_sign_in_address")
    private String lastSignInAddress;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchFetch(BatchFetchType.IN)
    private Set<Role> roles = new HashSet<>();

    @Version
    private int version;

    protected PersonEntity() {}

    /**
     * @param createdBy who made the account (R8), null for the portal itself
     */
    public PersonEntity(
            String firstName, String lastName, String account, Set<Role> roles, Instant createdAt, Long createdBy) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.account = account;
        this.roles.addAll(roles);
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        indexNames();
    }

    public Person toPerson() {
        return new Person(id, account, firstName, lastName, nickname, roles, isActive());
    }

    public Long id() {
        return id;
    }

    public String account() {
        return account;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String name() {
        return firstName + " " + lastName;
    }

    public Optional<ExternalSource> externalSource() {
        return Optional.ofNullable(externalSource);
    }

    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public Optional<String> nickname() {
        return Optional.ofNullable(nickname);
    }

    public Optional<String> colour() {
        return Optional.ofNullable(colour);
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<String> theme() {
        return Optional.ofNullable(theme);
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    void forgetSignIn() {
        lastSignInAt = null;
        lastSignInAddress = null;
    }

    public Optional<String> lastSignInAddress() {
        return Optional.ofNullable(lastSignInAddress);
    }

    Optional<Long> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    /** False once the person has left the school. */
    public boolean isActive() {
        return leftAt == null;
    }

    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    /** Links the person to the school administration's record, by which an import finds them again. */
    public void identify(ExternalSource source, String key) {
        externalSource = source;
        externalId = key;
    }

    public void rename(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
        indexNames();
    }

    public void changeAccount(String newAccount) {
        account = newAccount;
    }

    public void changeCode(String newCode) {
        code = newCode;
    }

    public void changeEmail(String newEmail) {
        email = newEmail;
    }

    public void changeBirthDate(LocalDate newBirthDate) {
        birthDate = newBirthDate;
    }

    public void changeRoles(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    Preferences preferences() {
        return new Preferences(nickname(), colour(), language(), theme());
    }

    void choose(Preferences preferences) {
        nickname = preferences.nickname().orElse(null);
        colour = preferences.colour().orElse(null);
        language = preferences.language().orElse(null);
        theme = preferences.theme().orElse(null);
        indexNames();
    }

    private void indexNames() {
        searchText = SearchText.of(firstName, lastName, nickname, account);
    }

    public void leave(Instant when) {
        leftAt = when;
    }

    public void comeBack() {
        leftAt = null;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean isPasswordChangeDue() {
        return passwordChangeDue;
    }

    public boolean isPasswordExpired(Instant now) {
        return passwordExpiresAt != null && !now.isBefore(passwordExpiresAt);
    }

    /** The person has chosen a password of their own. */
    public void choosePassword(String hash) {
        passwordHash = hash;
        passwordExpiresAt = null;
        passwordChangeDue = false;
    }

    /** Somebody gave the person a password to be changed at the next sign-in (R5). */
    public void issueOneTimePassword(String hash, Instant expiresAt) {
        passwordHash = hash;
        passwordExpiresAt = expiresAt;
        passwordChangeDue = true;
    }
}
