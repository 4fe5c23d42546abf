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

    /** One head by its number. */
    Optional<SignedHead> findHead(long number);

    /** That the log under the newer of two heads begins with the whole log under the older; empty where a head or a leaf is missing. */
    Optional<ConsistencyProof> findConsistency(long older, long newer);

    /** That a leaf stands at an index under a head, without its record; empty where the head does not cover it or a leaf is missing. */
    Optional<LeafProof> findLeafProof(long index, long head);

    /** Walks everything; the keys that sign here are the ones trusted. */
    LedgerVerification verify(WalkWatch watch);
}
