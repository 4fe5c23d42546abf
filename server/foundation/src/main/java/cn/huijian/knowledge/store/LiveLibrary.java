package cn.huijian.knowledge.store;

import cn.huijian.knowledge.InvalidKnowledge;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.LocalVersions;
import cn.huijian.knowledge.NewVersion;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.model.PackFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The shipped library with the versions made here lying over it; a new one comes in as a whole new library, so no answer is half old, half new. */
public final class LiveLibrary implements LocalVersions, Knowledge {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLibrary.class);

    private final Library shipped;
    private final LocalRows rows;
    private final LoadedVersions kept;
    private final PackName own;
    private volatile State state;

    private record State(long newest, Library library, Knowledge view, List<PackFile> files) {}

    LiveLibrary(Library shipped, LocalRows rows, LoadedVersions kept, PackName own) {
        shipped.chain(own);
        this.shipped = shipped;
        this.rows = rows;
        this.kept = kept;
        this.own = own;
        this.state = read();
    }

    Library current() {
        return state.library();
    }

    /** Takes in versions that another process enacted; cheap when there are none. */
    public void refresh() {
        if (rows.newest() != state.newest()) {
            state = read();
        }
    }

    @Override
    public KnowledgeItem get(String kind, String id, LocalDate on) {
        return state.view().get(kind, id, on);
    }

    @Override
    public Optional<KnowledgeItem> find(String kind, String id, LocalDate on) {
        return state.view().find(kind, id, on);
    }

    @Override
    public List<KnowledgeItem> list(String kind, LocalDate on) {
        return state.view().list(kind, on);
    }

    @Override
    public List<String> faults(NewVersion version) {
        try {
            with(version);
            return List.of();
        } catch (InvalidKnowledge invalid) {
            return invalid.faults();
        }
    }

    @Override
    public KnowledgeItem read(NewVersion version) {
        return with(version).versions(PACK, version.kind(), version.id()).stream()
                .filter(item -> item.effectiveFrom().equals(version.effectiveFrom()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public KnowledgeItem enact(NewVersion version, String by, Instant now) {
        KnowledgeItem item = read(version);
        rows.add(version, by, now);
        kept.keep(List.of(item), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refresh();
            }
        });
        return item;
    }

    @Override
    public String file(NewVersion version) {
        return LocalFile.yaml(version);
    }

    private Library with(NewVersion version) {
        List<PackFile> files = new ArrayList<>(state.files());
        files.add(LocalFile.of(version));
        return shipped.under(front(), files);
    }

    private State read() {
        long newest = rows.newest();
        List<PackFile> sound = new ArrayList<>();
        for (NewVersion version : rows.list()) {
            sound.add(LocalFile.of(version));
            try {
                shipped.under(front(), sound);
            } catch (InvalidKnowledge outgrown) {
                // The program moved on and its shapes no longer know this one: the shipped file answers again.
                sound.removeLast();
                LOG.error("local version left out: {}", outgrown.getMessage());
            }
        }
        Library library = shipped.under(front(), sound);
        return new State(newest, library, library.of(PACK), List.copyOf(sound));
    }

    private Pack front() {
        return new Pack(PACK, "本机发布", own);
    }
}
