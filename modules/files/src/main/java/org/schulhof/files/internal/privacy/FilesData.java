package org.schulhof.files.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Share;

/** All that is held about a person: their own files, with versions and trash, what they put into others' folders, and shares. */
@Component
public final class FilesData implements PersonalData {

    private final Persistence persistence;
    private final FileStore files;
    private final Deletion deletion;

    @Activate
    public FilesData(@Reference Persistence persistence, @Reference FileStore files, @Reference Deletion deletion) {
        this.persistence = persistence;
        this.files = files;
        this.deletion = deletion;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        Texts texts = Texts.of(FilesModule.class, locale);
        return List.of(
                new Holding(texts.get("data.own"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.inGroups"), Purpose.MODULE),
                new Holding(texts.get("data.shares"), Purpose.MODULE),
                new Holding(texts.get("data.locks"), Purpose.MODULE));
    }

    /** A file as it is written into the export. */
    private record Written(String path, FileVersion version) {}

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        List<Written> written = new ArrayList<>();
        JsonArrayBuilder told = Json.createArrayBuilder();
        persistence.runInTransaction(entityManager -> {
            List<Node> own = OwnFiles.nodes(entityManager, personId);
            Map<Long, String> names = new HashMap<>();
            for (Node node : own) {
                names.put(node.id(), path(entityManager, personId, node, names));
                told.add(Json.createObjectBuilder()
                        .add("path", names.get(node.id()))
                        .add("changedAt", node.changedAt().toString())
                        .add("trashed", node.isTrashed()));
            }
            Map<Long, Long> current = new HashMap<>();
            own.forEach(node -> node.currentId().ifPresent(version -> current.put(node.id(), version)));
            for (FileVersion version : OwnFiles.versions(entityManager, personId)) {
                String path = names.getOrDefault(version.nodeId(), "others/" + version.nodeId());
                boolean newest = current.getOrDefault(version.nodeId(), 0L) == version.id();
                written.add(
                        new Written(newest ? "files/" + path : "versions/" + path + "/" + version.number(), version));
            }
            for (Share share : OwnFiles.shares(entityManager, personId)) {
                told.add(Json.createObjectBuilder()
                        .add("shared", share.nodeId())
                        .add("by", share.sharedBy())
                        .add("at", share.sharedAt().toString())
                        .add("writable", share.isWritable()));
            }
            OwnFiles.noted(entityManager, personId)
                    .forEach(noted -> told.add(Json.createObjectBuilder()
                            .add("noted", noted.nodeId())
                            .add("namespace", noted.namespace())
                            .add("name", noted.name())
                            .add("xml", noted.xml())));
            OwnFiles.locks(entityManager, personId)
                    .forEach(lock -> told.add(Json.createObjectBuilder()
                            .add("locked", lock.nodeId())
                            .add("owner", lock.owner())
                            .add("until", lock.endsAt().toString())));
        });
        target.write(
                "files.json", stream -> stream.write(told.build().toString().getBytes(StandardCharsets.UTF_8)));
        for (Written one : written) {
            try (InputStream content = files.open(one.version().fileId())) {
                target.add(one.path(), content);
            } catch (FileHeldException e) {
                target.add(one.path() + ".txt", e.note());
            }
        }
    }

    /** No two have the same: what is in the trash, and what lies in others' folders, has its number before its name. */
    private static String path(EntityManager entityManager, long personId, Node node, Map<Long, String> names) {
        if (node.parentId().isEmpty()) {
            return OwnFiles.isHome(entityManager, personId, node) ? "home" : "others";
        }
        String folder = names.getOrDefault(node.parentId().get(), "others/" + node.id());
        return folder + "/" + (node.trashedAt().isPresent() ? node.id() + "-" : "") + node.name();
    }

    /**
     * The own files with all that is in them, each version that the person made elsewhere, and files of theirs there that have no
     * other version. A folder of theirs in which others have something stays, without their name.
     */
    @Override
    public Erasure erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            long shares = entityManager
                    .createQuery("delete from Share s where s.personId = :person or s.sharedBy = :person")
                    .setParameter("person", personId)
                    .executeUpdate();
            OwnFiles.eraseMarks(entityManager, personId);
            long count = OwnFiles.eraseHome(entityManager, deletion, personId)
                    + OwnFiles.eraseElsewhere(entityManager, deletion, personId);
            forget(entityManager, personId);
            return Erasure.nothing().deleted("data.erased", count).deleted("data.erasedShares", shares);
        });
    }

    private static void forget(EntityManager entityManager, long personId) {
        for (String column : List.of("createdBy", "changedBy")) {
            entityManager
                    .createQuery("update Node n set n." + column + " = null where n." + column + " = :person")
                    .setParameter("person", personId)
                    .executeUpdate();
        }
    }
}
