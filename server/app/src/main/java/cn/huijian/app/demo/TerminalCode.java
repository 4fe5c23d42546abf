package cn.huijian.app.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** Draws an address as a QR code of half blocks, for a phone to read off the terminal. */
final class TerminalCode {
    private static final int QUIET_ZONE = 2;

    private TerminalCode() {}

    static void print(String address) {
        try {
            System.out.println("手机第一次访问，请扫码信任本机证书：" + address);
            System.out.println(draw(address));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    static String draw(String address) throws WriterException {
        var matrix = new QRCodeWriter()
                .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        var lines = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y += 2) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                boolean upper = matrix.get(x, y);
                boolean lower = y + 1 < matrix.getHeight() && matrix.get(x, y + 1);
                // Light on dark terminals: a dark module is drawn as nothing, a light one as a block.
                lines.append(upper ? (lower ? ' ' : '▄') : lower ? '▀' : '█');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
