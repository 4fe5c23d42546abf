package cn.huijian.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;

/** Chinese sentences for what the framework itself refuses. */
final class FrameworkWords {
    private FrameworkWords() {}

    static String of(HttpStatusCode status, HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (status.value()) {
            case 400 -> "请求缺少参数或参数写法不对(" + path + ");请检查后再试。";
            case 404 -> "没有这个地址(" + path + ");请从页面上的链接进入。";
            case 405 -> "这个地址不接受 " + request.getMethod() + "(" + path + ");请刷新页面后再试。";
            case 406, 415 -> "内容的格式不被接受(" + path + ");请改用 JSON 或页面上说明的格式。";
            case 413 -> "上传的文件太大;请分成几个文件再传。";
            default -> "请求没有办成(" + path + ");请稍后再试,仍不行请联系系统管理员。";
        };
    }
}
