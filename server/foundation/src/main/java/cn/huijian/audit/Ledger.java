package cn.huijian.audit;

import java.util.List;
import java.util.Optional;

/** The Merkle log under the trail, the draws and the documents: signed heads and proofs. What enters it comes through {@link AuditTrail}. */
public interface Ledger {
    /** Signs a head over all leaves if any came since the last one. */
    Optional<SignedHead> sign();

    /** Heads with a number below {@code before}, newest first. */
    List<SignedHead> listHeads(long before, int limit);

    /**
     * The proof of a record under the newest head; empty while no head covers it, or where there is no such record.
     *
     * @param kind {@code audit}, {@code draw}, {@code document}
     */
    Optional<InclusionProof> findProof(String kind, long number);

    /** Walks everything; the keys that sign here are the ones trusted. */
    LedgerVerification verify();
}
