package cn.huijian.engine.draw;

/** Ends the verification at the first fault. */
final class FaultFound extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient VerificationResult.Fault fault;

    private FaultFound(VerificationResult.Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    VerificationResult.Fault fault() {
        return fault;
    }

    static void unless(boolean fine, VerificationResult.FaultKind kind, String where, String reason) throws FaultFound {
        if (!fine) {
            throw new FaultFound(new VerificationResult.Fault(kind, where, reason));
        }
    }
}
