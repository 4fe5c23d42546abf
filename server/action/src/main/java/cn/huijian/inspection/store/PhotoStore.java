package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.Visits;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps photos and signatures of visits: each number once, with the digest that the phone computed when it was taken. */
@Component
class PhotoStore {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private final VisitRows visits;
    private final Documents documents;

    PhotoStore(VisitRows visits, Documents documents) {
        this.visits = visits;
        this.documents = documents;
    }

    Outcome<Visits.Photo> keep(TaskId task, Visits.NewPhoto photo, InputStream content, Staff by, Instant now)
            throws IOException {
        var before = visits.photos(task).stream()
                .filter(one -> one.clientId().equals(photo.clientId()))
                .findFirst();
        if (before.isPresent()) {
            return before.get().sha256().equals(photo.sha256())
                    ? Outcome.done(before.get())
                    : Outcome.refused("inspection.photo-differs", "编号 " + photo.clientId() + " 已存有另一张图片，请用新的编号上传。");
        }
        if (!photo.sha256().matches("[0-9a-f]{64}") || !PICTURES.contains(photo.mediaType())) {
            return Outcome.refused("inspection.photo-form", "图片须为 JPEG、PNG 或 WebP，并附 64 位小写十六进制的 SHA-256 摘要。");
        }
        StoredDocument stored = documents.store(
                new NewDocument(
                        photo.clientId() + "." + photo.mediaType().substring("image/".length()),
                        photo.mediaType(),
                        photo.kind() == Visits.PhotoKind.PHOTO ? "inspection.photo" : "inspection.signature",
                        null),
                content,
                by.actor());
        if (!stored.sha256().equals(photo.sha256())) {
            documents.expire(stored.id(), by.actor(), "内容与手机计算的摘要不符");
            return Outcome.refused("inspection.photo-damaged", "图片在传输中损坏（摘要不符），请重新上传。");
        }
        visits.insertPhoto(task, photo, stored.id().value(), by, now);
        return Outcome.done(visits.photos(task).stream()
                .filter(one -> one.clientId().equals(photo.clientId()))
                .findFirst()
                .orElseThrow());
    }
}
