package org.schulhof.api.seal;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts what a module keeps (R19). A module makes a key for each thing that shall be readable and forgotten on its own,
 * such as a room, and keeps the key's id beside it. The keys lie in the database, encrypted by the school's key, which lies
 * outside of it.
 *
 * <p>Implemented by the portal, called by modules' services, also outside of a person's request. Whether somebody may read
 * what is sealed is decided by the module: check before you call {@link #open}. Sealing and opening change nothing and need
 * no transaction; of the keys that are in use, the portal holds some thousands in memory, so that a page of messages of one
 * room costs one query at most, and usually none.
 *
 * <p>A place says what the sealed bytes are and where they belong, for instance {@code room/3/message/8f14e45f}: they open
 * at the same place only, so that nobody with access to the database swaps them unnoticed. Take what is known before
 * the row is stored and never changes. It is not stored.
 */
@ProviderType
public interface Seals {

    /** By how many bytes sealed ones are longer at most. */
    int LONGER = 64;

    /** The longest content in bytes; what is longer is a file. */
    int LONGEST = 1 << 20;

    /**
     * Makes a key, in the running transaction.
     *
     * @param module id of the module that keeps it
     * @return its id, never given again
     * @throws SchoolKeyMissingException if the school's key is not there
     */
    long createKey(String module);

    /**
     * Seals; twice the same gives different bytes.
     *
     * @param content at most {@link #LONGEST} bytes
     * @return at most {@link #LONGER} bytes more
     * @throws UnknownKeyException if there is no such key (any more)
     * @throws SchoolKeyMissingException if the school's key is not there
     */
    byte[] seal(long keyId, byte[] content, String place);

    /**
     * What was sealed.
     *
     * @throws UnknownKeyException if there is no such key (any more)
     * @throws BrokenSealException if it was sealed by another key or for another place, or has been changed
     * @throws SchoolKeyMissingException if the school's key is not there
     */
    byte[] open(long keyId, byte[] sealed, String place);

    /**
     * Destroys a key, in the running transaction: from its commit on nothing opens what it sealed, but for backups that hold
     * the key. Nothing happens if there is none such.
     */
    void destroyKey(long keyId);
}
