package cn.huijian.sharing;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Sharing with other departments: apply, approve, call, receipt, withdraw (数据共享). */
public interface DataSharing {
    /** Registers an application. Refused if a field is not declared or the term is longer than three years. */
    Outcome<ShareGrant> apply(NewShare application, Actor actor);

    /** Approves an application of somebody else; gives the token, which is shown this once. */
    Outcome<Approved> approve(long id, int version, String reason, Actor actor);

    /** Declines an application of somebody else. */
    Outcome<ShareGrant> refuse(long id, int version, String reason, Actor actor);

    /** Withdraws: the very next call is refused. */
    Outcome<ShareGrant> withdraw(long id, int version, String reason, Actor actor);

    /** Answers a call. Whatever comes of it is kept, refusals too, once the token names a grant. */
    Outcome<SharedRows> call(Call call);

    /** An approved grant with its token. */
    record Approved(ShareGrant grant, String token) {}

    /**
     * A department's call.
     *
     * @param code of one firm; {@code null} for the change feed
     * @param after cursor of the change feed; {@code null} from the start
     * @param purpose for what matter; each call states one
     */
    record Call(
            String token, @Nullable String code, @Nullable String after, String purpose, String address) {}
}
