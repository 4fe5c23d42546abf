package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes come, the verification answers; it never breaks. */
class B02_BrokenFilesTest {
    private static final byte[] FILE =
            Rounds.draw(Reveals.input("CJ-2026-0118"), Reveals.all()).toBytes();

    @Property(tries = 1_000)
    void a_single_changed_byte_is_never_valid(
            @ForAll @IntRange(min = 0, max = 1_000_000) int position, @ForAll byte value) {
        byte[] broken = FILE.clone();
        int at = position % (broken.length - 1);
        broken[at] = broken[at] == value ? (byte) (value ^ 1) : value;

        assertThat(Verification.verify(broken)).isInstanceOf(VerificationResult.Fault.class);
    }

    @Property(tries = 100)
    void a_file_cut_short_is_never_valid(@ForAll @IntRange(min = 0, max = 1_000_000) int length) {
        byte[] broken = java.util.Arrays.copyOf(FILE, length % (FILE.length - 2));

        assertThat(Verification.verify(broken)).isInstanceOf(VerificationResult.Fault.class);
    }
}
