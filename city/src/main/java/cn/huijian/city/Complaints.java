package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** complaint: a few firms draw many. */
final class Complaints {
    private Complaints() {}

    static List<Complaint> of(Life life) {
        Dice dice = life.dice("complaint");
        double crowd = 0.22 / (dice.unit() + 0.004);
        double rate = rate(life.firm()) * Math.min(60, life.conduct().eagerness() * crowd);
        List<Complaint> complaints = new ArrayList<>();
        for (int i = dice.poisson(rate * life.world().years(life.firm())); i > 0; i--) {
            complaints.add(one(life.world(), life.firm(), life.world().day(life.firm(), dice), dice));
        }
        complaints.sort(Comparator.comparing(Complaint::received));
        return complaints;
    }

    /** Complaints a year against an average firm. */
    static double rate(Firm firm) {
        Trade trade = firm.trade();
        if (trade.has(Trait.PREPAID)) {
            return 0.26;
        }
        if (trade.has(Trait.ONLINE) || trade.has(Trait.PROPERTY)) {
            return 0.16;
        }
        return trade.has(Trait.CONSUMER) ? 0.10 : 0.010;
    }

    static Complaint one(World world, Firm firm, LocalDate received, Dice dice) {
        boolean report = dice.chance(150_000);
        long fen = report ? 0 : 100L * (10 + (long) (3_000 * StrictMath.pow(dice.unit(), 5)) + dice.below(300));
        if (firm.trade().has(Trait.PREPAID) && !report) {
            fen = fen * 6;
        }
        LocalDate closed = world.ifReached(firm, received.plusDays(dice.between(6, report ? 80 : 62)));
        if (closed.equals(Days.NEVER)) {
            return new Complaint(received, report ? "举报" : "投诉", problem(firm.trade(), dice), fen, "处理中", "", closed);
        }
        double guilt = firm.conduct().of(150_000, 350_000, 600_000, 750_000);
        String outcome = report
                ? dice.chance(guilt) ? "立案" : "不予立案"
                : dice.chance(guilt + 200_000) ? "调解成功" : dice.word("调解不成 不予受理 撤回");
        return new Complaint(received, report ? "举报" : "投诉", problem(firm.trade(), dice), fen, "已办结", outcome, closed);
    }

    private static String problem(Trade trade, Dice dice) {
        if (trade.has(Trait.PREPAID)) {
            return dice.word("预付卡 预付卡 预付卡 虚假宣传 合同 售后服务 人格尊严");
        }
        if (trade.food()) {
            return dice.word("食品安全 食品安全 食品安全 价格 计量 售后服务");
        }
        if (trade.has(Trait.ONLINE)) {
            return dice.word("无理由退货 虚假宣传 质量 售后服务 假冒");
        }
        if (trade.has(Trait.PROPERTY)) {
            return dice.word("价格 特种设备 合同 安全");
        }
        return dice.word("质量 售后服务 合同 价格 虚假宣传 广告");
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "TS");
        life.complaints().forEach(complaint -> rows.add(cells(complaint)));
        return rows.list();
    }

    static String[] cells(Complaint complaint) {
        return new String[] {
            complaint.received().toString(),
            complaint.type(),
            complaint.problem(),
            complaint.fen() == 0 ? "" : Rows.yuan(complaint.fen()),
            complaint.state(),
            complaint.outcome(),
            Days.cell(complaint.closed())
        };
    }
}
