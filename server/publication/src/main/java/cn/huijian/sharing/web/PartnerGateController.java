package cn.huijian.sharing.web;

import cn.huijian.kernel.RefusedException;
import cn.huijian.sharing.PartnerExchange;
import cn.huijian.sharing.PartnerExchange.Answer;
import cn.huijian.sharing.PartnerExchange.Signed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where partners send. Nobody is signed in here: the signature under the registered certificate decides. */
@RestController
@RequestMapping("/api/public/partners")
@Tag(name = "partners", description = "区域协作：协作局报文（SM2 签名）")
class PartnerGateController {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final PartnerExchange exchange;

    PartnerGateController(PartnerExchange exchange) {
        this.exchange = exchange;
    }

    @PostMapping("/messages")
    @Operation(operationId = "receivePartnerMessage", summary = "接收失信名单互认报文，答以签名回执；重发得到同一回执")
    Answer receive(@RequestBody Signed message) {
        if (message.body().length() > MOST_CHARACTERS) {
            throw new RefusedException("sharing.message-too-large", "报文超过 1 MB。请分成几份发送。");
        }
        return exchange.receive(message).orRefuse();
    }
}
