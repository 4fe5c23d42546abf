package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.jobs.DriverShelf.NoDriverException;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FeedSettings.JdbcPull;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.JdbcAddress;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.PullPositions;
import cn.huijian.exchange.store.SourceSecrets;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads databases of sources: tries a connection, keeps the rows behind the position and opens their run. */
@Component
public class PullDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PullDesk.class);

    /** Most rows of one run; what is left comes with the next run of the same pull. */
    static final int MOST = 100_000;

    private final DriverShelf drivers;
    private final SourceSecrets secrets;
    private final PullPositions positions;
    private final FeedSources sources;
    private final FeedRuns feeds;
    private final Datasets datasets;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PullDesk(
            DriverShelf drivers,
            SourceSecrets secrets,
            PullPositions positions,
            FeedSources sources,
            FeedRuns feeds,
            Datasets datasets,
            Jobs jobs,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.drivers = drivers;
        this.secrets = secrets;
        this.positions = positions;
        this.sources = sources;
        this.feeds = feeds;
        this.datasets = datasets;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a trial connection found.
     *
     * @param mapped column to field, in the order of the columns; the empty string for columns that are not taken in
     * @param missing required fields that no column gives
     */
    public record Trial(Map<String, String> mapped, List<String> missing) {}

    /** Connects and looks at the columns; no row is read. The stored password is used where none is given. */
    public Outcome<Trial> tryOut(JdbcPull pull, String datasetId, @Nullable Long source, @Nullable String password) {
        List<String> faults = pull.faults();
        if (!faults.isEmpty()) {
            return Outcome.refused("exchange.invalid-source", String.join("；", faults) + "。请改正后再试。");
        }
        Optional<DatasetDeclaration> dataset = datasets.find(datasetId, Zone.dayOf(clock.instant()));
        if (dataset.isEmpty()) {
            return Outcome.refused("exchange.dataset-unknown", "没有声明名为“" + datasetId + "”的数据集。请从数据集列表中选择。");
        }
        String secret = password != null && !password.isEmpty()
                ? password
                : source == null ? "" : secrets.open(source).orElse("");
        try (Connection connection = drivers.open(pull.url(), pull.user(), secret)) {
            PullQuery.Layout layout = new PullQuery(pull).layout(connection);
            HeaderMapping mapping = mapping(pull, dataset.get(), layout.columns());
            var mapped = new java.util.LinkedHashMap<String, String>();
            for (int i = 0; i < layout.columns().size(); i++) {
                mapped.put(layout.columns().get(i), mapping.columns().get(i));
            }
            return Outcome.done(new Trial(mapped, mapping.missing(dataset.get())));
        } catch (SQLException e) {
            return Outcome.refused("exchange.connection-failed", sentence(e));
        }
    }

    /** Queues a pull now. */
    public Outcome<JobId> start(FeedSource source, Actor by) {
        if (!(source.settings() instanceof JdbcPull)) {
            return Outcome.refused("exchange.source-not-pulled", "来源“" + source.name() + "”不是数据库抽取方式，不能立即运行。");
        }
        if (!source.enabled()) {
            return Outcome.refused("exchange.source-paused", "来源“" + source.name() + "”已暂停。请先启用，再运行。");
        }
        return Outcome.done(transaction.execute(status -> {
            JobId job = jobs.submit(
                    PullJob.KIND, "抽取 · " + source.name(), Map.of("source", Long.toString(source.id())), by);
            audit.record(
                    by,
                    AuditEntry.of("exchange.source-run", "source:" + source.id())
                            .with("job", job.toString()));
            return job;
        }));
    }

    /** A run that was opened, and whether more rows may stand behind it. */
    record Opened(long run, boolean more) {}

    /** Keeps the rows behind the position and opens a run for them; empty if there are none. */
    Optional<Opened> open(FeedSource source) throws SQLException, IOException, LayoutException {
        var pull = (JdbcPull) source.settings();
        if (!JdbcAddress.faults(pull.url()).isEmpty()) {
            throw new LayoutException("数据库地址不再允许：" + String.join("；", JdbcAddress.faults(pull.url())) + "。");
        }
        DatasetDeclaration dataset = datasets.get(source.datasets().getFirst(), Zone.dayOf(clock.instant()));
        var query = new PullQuery(pull);
        try (Connection connection =
                drivers.open(pull.url(), pull.user(), secrets.open(source.id()).orElse(""))) {
            PullQuery.Layout layout = query.layout(connection);
            HeaderMapping mapping = mapping(pull, dataset, layout.columns());
            List<String> missing = mapping.missing(dataset);
            if (!missing.isEmpty()) {
                throw new LayoutException("查询结果里没有必填字段" + String.join("、", missing) + "。请在列对照中指定，或改写查询。");
            }
            try (PreparedStatement statement =
                            query.after(connection, layout, positions.find(source.id(), dataset.id()), MOST);
                    ResultSet rows = statement.executeQuery()) {
                return rows.isBeforeFirst()
                        ? Optional.of(keep(source, dataset, mapping, new PulledRows(rows, query, layout), layout))
                        : Optional.empty();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Opened keep(
            FeedSource source,
            DatasetDeclaration dataset,
            HeaderMapping mapping,
            PulledRows rows,
            PullQuery.Layout layout) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                StoredDocument document = feeds.keep(source, "pull-" + source.code() + ".csv", rows);
                long run = feeds.open(source, dataset, document, rows.text().form(), layout.columns(), mapping);
                positions.mark(run, source.id(), dataset.id(), rows.marks());
                audit.record(
                        source.actor(),
                        AuditEntry.of("exchange.pull", "run:" + run)
                                .with("source", source.code())
                                .with("dataset", dataset.id())
                                .with("sha256", document.sha256()));
                return new Opened(run, rows.text().rows() >= MOST);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    void succeeded(FeedSource source) {
        sources.succeeded(source.id(), clock.instant());
    }

    void failed(FeedSource source, String sentence) {
        sources.failed(source.id(), sentence, clock.instant());
    }

    /** The rows cannot be matched with the dataset; the message is a Chinese sentence. */
    static final class LayoutException extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        LayoutException(String sentence) {
            super(sentence);
        }
    }

    private static HeaderMapping mapping(JdbcPull pull, DatasetDeclaration dataset, List<String> columns) {
        return HeaderMapping.byNames(
                dataset,
                columns.stream()
                        .map(column -> pull.columns().getOrDefault(column, column))
                        .toList());
    }

    /** What a person can do about it; the database's own words go to the log, as they may tell about machines that are not the reader's business. */
    static String sentence(SQLException e) {
        LOG.info("a source's database refused: {} {}", e.getSQLState(), e.getMessage());
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (e instanceof NoDriverException) {
            return "没有这种数据库的驱动。请把厂商的 JDBC 驱动 jar 放入数据目录下的 drivers 文件夹后再试。";
        }
        if (state.startsWith("08")) {
            return "连不上对方数据库。请核对主机、端口和网络是否放行。";
        }
        if (state.startsWith("28")) {
            return "用户名或口令不对，对方数据库拒绝登录。请核对后重新填写口令。";
        }
        if (state.startsWith("3D") || state.equals("42000")) {
            return "对方没有这个数据库，或该用户无权查看，或查询语句有误。请核对库名、授权和语句。";
        }
        if (state.startsWith("42")) {
            return "表、列或查询语句有误，或该用户无权查看。请核对表名、列名、水位列和次序键列。";
        }
        if (state.equals("22004")) {
            return "水位列或次序键列有空值，无法排出先后。请改用没有空值的列，或在查询语句中排除空值。";
        }
        return "对方数据库返回错误（" + (state.isEmpty() ? "无代码" : state) + "）。请把时间和来源名称告诉系统管理员查看日志。";
    }
}
