package org.schulhof.addressbook.internal.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A picture in two sizes: the ids of its stored files. */
@Embeddable
public class Photo {

    @Column(name = "picture_id")
    private Long pictureId;

    @Column(name = "thumbnail_id")
    private Long thumbnailId;

    protected Photo() {}

    Photo(long pictureId, long thumbnailId) {
        this.pictureId = pictureId;
        this.thumbnailId = thumbnailId;
    }

    public long pictureId() {
        return pictureId;
    }

    public long thumbnailId() {
        return thumbnailId;
    }
}
