package org.schulhof.kernel.filter.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Listed words as a tree of their letters. Immutable once it is made. */
final class WordList {

    /** In the place of ß: a capital B within a word, which looks like it. */
    static final char CAPITAL_B = 'ß';

    private static final int NONE = -1;
    private static final int ROOT = 0;
    private static final int QUICK = 0x180;

    private final List<String> entries = new ArrayList<>();
    private final List<Boolean> exact = new ArrayList<>();
    private final Tree whole = new Tree();
    private final Tree parts = new Tree();

    static WordList of(Iterable<ListedWord> words) {
        WordList list = new WordList();
        words.forEach(list::add);
        list.whole.pack();
        list.parts.pack();
        return list;
    }

    private void add(ListedWord word) {
        for (ListedWord.Spelling spelling : word.spellings()) {
            int number = entries.size();
            entries.add(word.text());
            exact.add(spelling.exact());
            (word.isOpenBefore() ? parts : whole).add(spelling.letters(), word.isOpenBehind(), number);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Words that begin where a word begins. */
    Tree whole() {
        return whole;
    }

    /** Words that begin anywhere. */
    Tree parts() {
        return parts;
    }

    String entry(int number) {
        return entries.get(number);
    }

    boolean isExact(int number) {
        return exact.get(number);
    }

    /** Letters below letters; a node is its number. */
    static final class Tree {

        private int size = 1;
        private int[] letter = new int[64];
        private int[] child = new int[64];
        private int[] sibling = new int[64];
        /** The entry that ends here, where a word has to end as well. */
        private int[] closed = new int[64];
        /** The entry that ends here, whatever comes behind. */
        private int[] open = new int[64];

        private int[] quick = new int[0];

        private Tree() {
            clear(ROOT);
        }

        private void add(String letters, boolean isOpen, int number) {
            int node = ROOT;
            for (int i = 0; i < letters.length(); ) {
                int next = letters.codePointAt(i);
                int below = child(node, next);
                node = below == NONE ? grow(node, next) : below;
                i += Character.charCount(next);
            }
            int[] ends = isOpen ? open : closed;
            if (ends[node] == NONE) {
                ends[node] = number;
            }
        }

        private int grow(int above, int next) {
            if (size == letter.length) {
                int room = size * 2;
                letter = Arrays.copyOf(letter, room);
                child = Arrays.copyOf(child, room);
                sibling = Arrays.copyOf(sibling, room);
                closed = Arrays.copyOf(closed, room);
                open = Arrays.copyOf(open, room);
            }
            int node = size++;
            clear(node);
            letter[node] = next;
            sibling[node] = child[above];
            child[above] = node;
            return node;
        }

        private void clear(int node) {
            child[node] = NONE;
            sibling[node] = NONE;
            closed[node] = NONE;
            open[node] = NONE;
        }

        private void pack() {
            letter = Arrays.copyOf(letter, size);
            child = Arrays.copyOf(child, size);
            sibling = Arrays.copyOf(sibling, size);
            closed = Arrays.copyOf(closed, size);
            open = Arrays.copyOf(open, size);
            int[] table = new int[QUICK];
            for (int i = 0; i < QUICK; i++) {
                table[i] = child(ROOT, i);
            }
            quick = table;
        }

        boolean isEmpty() {
            return size == 1;
        }

        int root() {
            return ROOT;
        }

        int firstChild(int node) {
            return child[node];
        }

        int nextSibling(int node) {
            return sibling[node];
        }

        int letter(int node) {
            return letter[node];
        }

        /** Below a node, by a letter; -1 if no word goes on like this. */
        int child(int node, int next) {
            if (node == ROOT && next < quick.length) {
                return quick[next];
            }
            int below = child[node];
            while (below != NONE && letter[below] != next) {
                below = sibling[below];
            }
            return below;
        }

        int closed(int node) {
            return closed[node];
        }

        int open(int node) {
            return open[node];
        }
    }
}
