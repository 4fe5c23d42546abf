package cn.huijian.app.tls;

import cn.huijian.app.instance.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a phone gets the authority's certificate; the address stands in the QR code that the launcher shows. */
@RestController
@ConditionalOnBooleanProperty("huijian.tls")
class TrustPage {
    private final Path certificate;

    TrustPage(DataFolder folder) {
        this.certificate = folder.path().resolve("tls").resolve("ca.crt");
    }

    @GetMapping(value = "/p/trust", produces = "text/html;charset=UTF-8")
    String page() {
        return """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>信任本机证书</title>
                <body style="font:17px/1.7 sans-serif;max-width:36em;margin:24px auto;padding:0 16px">
                <h1 style="font-size:24px">信任本机证书</h1>
                <p>手机要使用拍照、定位和离线保存，浏览器要求网站证书可信。本平台在局内自建了证书机构，每部手机只需信任一次。</p>
                <p><a href="/p/trust/ca.crt">下载证书 ca.crt</a></p>
                <ol><li>安卓：设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书，选择刚下载的文件。</li>
                <li>苹果：打开文件 → 设置 → 已下载描述文件 → 安装；再到 通用 → 关于本机 → 证书信任设置 中开启完全信任。</li>
                <li>完成后打开 <a href="/field/">现场检查</a>。</li></ol></body></html>
                """;
    }

    @GetMapping("/p/trust/ca.crt")
    ResponseEntity<byte[]> certificate() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-x509-ca-cert"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("huijian-ca.crt")
                                .build()
                                .toString())
                .body(Files.readAllBytes(certificate));
    }
}
