package org.schulhof.files.internal.tree;

import java.util.List;
import java.util.Optional;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/**
 * A file or folder as the current person has it before them.
 *
 * @param line its ancestors from the root on, and itself
 * @param sharedAt where on the line it begins that they see it by a share; empty if they see it as a part of their own or a group's
 */
public record Place(Space space, Node node, List<Node> line, Permission permission, Optional<Long> sharedAt) {

    public Place {
        line = List.copyOf(line);
    }

    public long id() {
        return node.id();
    }

    public boolean isRoot() {
        return node.parentId().isEmpty();
    }

    public boolean may(Permission needed) {
        return permission.includes(needed);
    }

    public void require(Permission needed) {
        if (!may(needed)) {
            throw new RefusedException(Reason.READ_ONLY);
        }
    }

    /** Whether it may be renamed, moved and thrown away: not what others have shared, but what lies in it. */
    public boolean isMovable() {
        return !isRoot()
                && may(Permission.WRITE)
                && sharedAt.filter(id -> id == node.id()).isEmpty();
    }

    void requireMovable() {
        if (isRoot()) {
            throw new RefusedException(Reason.ROOT);
        }
        if (!isMovable()) {
            throw new RefusedException(Reason.READ_ONLY);
        }
    }

    void requireFolder() {
        if (!node.isFolder()) {
            throw new RefusedException(Reason.NOT_A_FOLDER);
        }
    }

    /** Those on the line that the person sees, from the outermost on. */
    public List<Node> seen() {
        return sharedAt.map(id -> line.subList(node.line().indexOf(id), line.size()))
                .orElse(line);
    }
}
