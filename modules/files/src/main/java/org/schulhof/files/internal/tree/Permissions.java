package org.schulhof.files.internal.tree;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what somebody may do with a node. */
final class Permissions {

    private Permissions() {}

    /**
     * @param line from the root to the node
     * @param shares of any of them
     */
    static Place place(Space space, List<Node> line, List<Share> shares, Reader reader, Instant now) {
        Node node = line.get(line.size() - 1);
        Permission own = own(space, line, reader);
        Permission shared = Permission.NONE;
        Optional<Long> from = Optional.empty();
        for (Share share : shares) {
            if (node.line().contains(share.nodeId()) && share.isFor(reader, now)) {
                Permission given = share.isWritable() ? Permission.WRITE : Permission.READ;
                shared = shared.includes(given) ? shared : given;
                if (from.isEmpty() || isAbove(share.nodeId(), from.get(), node)) {
                    from = Optional.of(share.nodeId());
                }
            }
        }
        // a share gives what the group did not; what one has anyway is not seen through it
        return own.includes(shared)
                ? new Place(space, node, line, own, Optional.empty())
                : new Place(space, node, line, shared, own == Permission.NONE ? from : Optional.empty());
    }

    private static boolean isAbove(long first, long second, Node node) {
        return node.line().indexOf(first) < node.line().indexOf(second);
    }

    private static Permission own(Space space, List<Node> line, Reader reader) {
        if (space.personId().filter(owner -> owner == reader.id()).isPresent()
                || space.groupId().filter(reader.owned()::contains).isPresent()) {
            return Permission.MANAGE;
        }
        if (space.groupId().filter(reader.groups()::contains).isEmpty()) {
            return Permission.NONE;
        }
        Node node = line.get(line.size() - 1);
        return switch (members(line)) {
            case READ -> Permission.READ;
            case WRITE -> Permission.WRITE;
            case DROP -> {
                if (node.isFolder()) {
                    yield Permission.DROP;
                }
                boolean theirs = node.createdBy()
                        .filter(creator -> creator == reader.id())
                        .isPresent();
                yield theirs ? Permission.WRITE : Permission.NONE;
            }
        };
    }

    /** The nearest one that says something. */
    private static Members members(List<Node> line) {
        for (int i = line.size() - 1; i >= 0; i--) {
            Optional<Members> said = line.get(i).members();
            if (said.isPresent()) {
                return said.get();
            }
        }
        return Members.READ;
    }
}
