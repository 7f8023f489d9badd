package org.schulhof.files.internal.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a program has noted down at a file or folder, to find it again; nobody else knows what it means. */
@Entity
@Table(name = "files_property")
public class NodeProperty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "node_id")
    private long nodeId;

    private String namespace;

    private String name;

    private String xml;

    @Column(name = "set_by")
    private @Nullable Long setBy;

    protected NodeProperty() {}

    NodeProperty(long nodeId, String namespace, String name, String xml, long setter) {
        this.nodeId = nodeId;
        this.namespace = namespace;
        this.name = name;
        says(xml, setter);
    }

    final void says(String newXml, long setter) {
        xml = newXml;
        setBy = setter;
    }

    public long nodeId() {
        return nodeId;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    /** The whole element. */
    public String xml() {
        return xml;
    }
}
