package cn.huijian.bench.matching.planted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The words that names and addresses are made of. */
final class Lists {
    /** Code, city, district. */
    static final List<String> DISTRICTS = List.of(
            ("500101 重庆市 万州区,500102 重庆市 涪陵区,500103 重庆市 渝中区,500104 重庆市 大渡口区,500105 重庆市 江北区,500106 重庆市 沙坪坝区,500107 重庆市 九龙坡区,"
                            + "500108 重庆市 南岸区,500109 重庆市 北碚区,500110 重庆市 綦江区,500111 重庆市 大足区,500112 重庆市 渝北区,500113 重庆市 巴南区,500115 重庆市 长寿区,"
                            + "500116 重庆市 江津区,500117 重庆市 合川区,500118 重庆市 永川区,500120 重庆市 璧山区,500151 重庆市 铜梁区,500153 重庆市 荣昌区,510104 成都市 锦江区,"
                            + "510105 成都市 青羊区,510106 成都市 金牛区,510107 成都市 武侯区,510108 成都市 成华区,510112 成都市 龙泉驿区,510114 成都市 新都区,510115 成都市 温江区,"
                            + "510116 成都市 双流区,510117 成都市 郫都区")
                    .split(","));

    /** GB/T 4754 class, then how names put it. */
    static final List<String> TRADES = List.of(
            ("5190 贸易 商贸 工贸,5211 百货 日用百货 生活超市,5225 烟酒 酒业,5226 茶业 茶叶,6210 餐饮管理 餐饮 餐饮服务,6210 火锅 老火锅,6210 小面 面馆,6231 茶楼 茶坊,6110 酒店管理 宾馆,"
                            + "4710 建筑工程 建设工程 建设,4813 市政工程 路桥工程,4910 机电安装工程 水电安装,5011 装饰工程 装饰 建筑装饰,7010 房地产开发 置业,7020 物业管理 物业服务 物业,6510 软件 信息技术 网络科技,"
                            + "6520 智能科技 数据科技,7519 科技 科技发展 生物科技,7251 广告 广告传媒,8810 文化传播 文化传媒,8391 教育科技 教育咨询 培训,7291 旅行社 旅游,7241 会计服务 财务咨询,7212 投资 投资管理,"
                            + "7284 会展服务 展览展示,5430 物流 货物运输 运输,5910 仓储 仓储服务,8111 汽车维修服务 汽修,5261 汽车销售 汽车贸易,3670 汽车零部件 汽车配件,3410 机械制造 机械,3311 金属制品 钢结构,"
                            + "2921 塑料制品 塑胶,2110 家具 家居,1810 服饰 服装,1461 调味品 食品,1352 肉类食品,5251 大药房 药房,8415 口腔门诊部 口腔诊所,8051 美容美发 美容,8010 家政服务 保洁服务,"
                            + "7721 环保工程 环境工程,0141 蔬菜种植 农业开发,0311 生猪养殖 畜禽养殖,7713 园林绿化 园林景观,3024 建筑材料 建材,3812 电气设备 电气,4430 燃气 能源,7272 人力资源 劳务派遣,7271 保安服务")
                    .split(","));

    static final List<String> ROADS = List.of(
            "龙山 金开 星光 新华 民生 中山 人民 解放 学府 科园 石桥 南坪 江南 滨江 天府 锦城 蜀汉 青龙 凤凰 朝阳 建设 红旗 胜利 和平 长江 嘉陵 渝州 大石 双凤 回兴 松石 黄龙 兴盛 春晖 翠柏 迎宾 文昌 桂花 银杏 梅园"
                    .split(" "));

    static final List<String> BUILDINGS =
            List.of("财富中心 时代广场 国际商务大厦 创业园 科创大厦 万象城 金融城 世纪星城 阳光花园 锦绣家园 中央公园 智慧谷 电商产业园 五金市场 农贸市场".split(" "));

    /** Characters that people choose for a 字号; doubled ones are chosen more often. */
    static final String BRAND =
            "鑫源宏达华兴盛泰丰瑞祥恒信诚博雅云帆天成宇航嘉禾永顺福隆金鼎汇通万家安康美佳德润东方宝利正和中旺晟锦绣腾飞龙腾海川江河山峰林森明月星辰春晖秋实锐创智慧联众合力同心卓越凯旋骏驰捷运佳缘馨怡洁净绿野田园"
                    + "禾苗沃土渝蜀巴蓉西南北极光日昌盈丰茂裕如意吉庆康健仁济世道文翰墨香竹韵梅兰菊松柏桥栋梁坤乾元亨利贞铭泽涵浩洋波涛澜沧鸿鹄雁鹏鹰虎豹麒麟凤凰尚品味道食全香满楼阁轩庭苑居坊园圣贤聚首冠群英杰豪迈远征程";

    static final List<String> POPULAR =
            List.of("鑫源 宏达 华兴 鑫鑫 顺达 永盛 恒信 宏源 兴旺 金鑫 万家福 好又多 老地方 鑫隆 宏图 天成 福源 盛世 聚源 新世纪".split(" "));

    /** Characters of one sound; listed by ear. */
    static final String SAME_SOUND =
            "鑫新欣馨心 宏红鸿洪弘 源园原缘元圆 达大 华桦骅 兴星 盛圣胜 泰太 丰峰锋风枫 瑞睿 祥翔 恒衡 信鑫 诚成程城承 博伯 雅亚 云芸 帆凡 天添 宇雨羽裕钰 航行 嘉佳家加 禾和合 顺舜 福富 隆龙 金锦今 汇惠慧 通童"
                    + " 安庵 康糠 美镁 德得 润闰 利力立丽 正政 旺望 晟胜 腾藤 海诲 江姜 林琳霖 森深 明铭茗 辰晨臣 晖辉 锐睿 智志致 联连 众中 卓灼 凯楷 骏俊竣 捷杰洁 怡宜仪 绿律 渝鱼渔 蓉荣融容 昌畅 裕豫 如儒 吉极 健建 道稻 文雯 香湘 竹烛"
                    + " 梅媒 兰蓝 松淞 坤昆 乾钱 铭明 泽则 涵函 浩皓昊 洋阳扬 波博 鹏朋 尚上 品聘 味卫 轩宣 庭亭 苑院 居聚 坊方 贤闲 群裙 英鹰 豪毫 迈麦 远苑 程诚";

    /** Pairs that the eye confuses; listed by eye. */
    static final String LOOK_ALIKE =
            "鑫金 宏宠 源原 达迖 兴光 盛威 泰秦 丰主 瑞端 祥样 恒桓 博搏 云去 天夭 宇字 航舫 嘉喜 禾和 福幅 隆降 汇江 通涌 安妥 康庸 美关 德徳 润闰 利和 正止 旺汪 晟晨 锦绵 腾滕 海诲 江汪 川州 林材 森淼 明朋 辰晨 晖浑 锐脱 联朕 卓桌"
                    + " 凯岂 骏俊 捷婕 怡抬 洁浩 绿缘 渝喻 蓉荣 昌晶 裕俗 吉古 健键 文丈 翰瀚 香杳 竹个 梅海 兰三 松柏 坤坦 铭名 泽择 涵函 浩洁 洋样 波坡 澜阑 鸿鸣 鹏鹂 尚向 味昧 轩轻 庭廷 苑范 居屈 坊访 贤肾 冠寇 英茵 杰木 豪毫 远运 程稈";

    static final Map<Character, String> SOUNDS = groups(SAME_SOUND);
    static final Map<Character, String> LOOKS = groups(LOOK_ALIKE);

    /** Traditional forms of some characters, written as in 港台 and old licences. */
    static final Map<Character, String> TRADITIONAL =
            pairs("华華 丰豐 云雲 兴興 达達 诚誠 汇匯 万萬 东東 宝寶 龙龍 联聯 骏駿 润潤 顺順 锦錦 腾騰 飞飛 鸿鴻 凤鳳 贤賢 远遠 业業 贸貿 电電 机機 饮飲 务務 发發 区區 庆慶");

    private Lists() {}

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<Character, String> groups(String text) {
        Map<Character, String> map = new HashMap<>();
        for (String group : text.split(" ", -1)) {
            for (int i = 0; i < group.length(); i++) {
                char c = group.charAt(i);
                map.merge(c, group.replace(String.valueOf(c), ""), String::concat);
            }
        }
        return map;
    }

    private static Map<Character, String> pairs(String text) {
        Map<Character, String> map = new HashMap<>();
        for (String pair : text.split(" ", -1)) {
            map.put(pair.charAt(0), pair.substring(1));
        }
        return map;
    }
}
