package org.schulhof.api.text;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Searches texts of modules by MariaDB's full-text index, whatever the server's stop words and shortest words are. Words
 * are found by their beginnings, without regard to case and accents; umlauts in both spellings, so that Bär finds Bären,
 * Baer and Bar. A module keeps {@link #index} in a column of its own and asks for it in SQL:
 *
 * <pre>
 * search_text mediumtext character set ascii not null,
 * fulltext key forum_post_search (search_text)
 *
 * select ... where match (search_text) against (? in boolean mode) and forum_id in (...) order by ... limit ...
 * </pre>
 */
@ProviderType
public interface FullText {

    /**
     * What the index shall hold of some plain texts: each of their words once, in a form that is to be compared with
     * {@link SearchQuery#expression} only. Changes between releases are told as such: then modules make it anew.
     */
    String index(String... texts);

    /**
     * What somebody typed. All of its words must be found; signs have no meaning. Of many words the first eight count.
     *
     * @return empty if there is no word in it
     */
    Optional<SearchQuery> query(String typed);

    /**
     * The part of a text around its first hit.
     *
     * @param plain as given to {@link #index}
     * @param longest in characters, 20 or more
     */
    Snippet snippet(String plain, SearchQuery query, int longest);
}
