package cn.huijian.city;

/**
 * Makes 字号 and names of persons. The middle character of a 字号 and both characters of a given name come from rarely used
 * ones, so that a name met by chance in a real register is out of all likelihood.
 */
final class Names {
    private static final String FIRST = "云星澄岚霁青松鹤竹溪禾穗晨曦锦帆朗月舒虹梧桐枫荷兰芷萱芸苓薇棠榕柏檀槿蓝翠碧丹彤朱素墨砚琴笙"
            + "瑶琼瑾瑜璞玥珂琅珞锐铄铭钰镜鉴舟航渡津港汀洲渚湾泉瀑沐润泽沛涵澜渊浩泓泊汐沙石岩峰岭峦屿谷川原野陌阡田园垣城邑";
    private static final String MIDDLE = "沄洄澍翀珵晅栩垚霂淏湜溦滢漪澈澔瀚炘烜焜煊熠燊爔玙珏珩珺琇琛琨琰璟璠瓒甯畇皓皙眙睿矞砺祎祺禔"
            + "禛秾稷穰竑笃筠箐簌綦绎绮缇翊翙翯耘聿胤舸艾芃苒茗荃莛菘葳蓁蔚蔻蕤薏藿蘅虓蜚裒觅訚谌赟跬轩辂迤逸邈郅鄢醴钊铉锴镕闳阗隽霈霏靖鞅韬颀颢飏馥骁骞骥鬯鸢鹄黎";
    private static final String LAST =
            "辰源和泰盛茂荣昌达通顺宁康安祥瑞福禄禧庆丰裕隆兴旺腾飞翔跃升华光辉耀灿明亮清净洁雅韵致远志诚信义" + "仁礼智勇恒久永固坚毅立创新启元初始开拓展鸿宏博广大千百万亿合众聚汇集联邦友朋心意悦乐欣怡美佳优良善真实";

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎" + "鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅";

    private final Permutation brands;

    Names(long seed) {
        brands = new Permutation((long) FIRST.length() * MIDDLE.length() * LAST.length(), seed, "brand");
    }

    /** The three characters of a 字号; different for each of the first million indices or so. */
    String brand(long index) {
        long place = brands.apply(index);
        char last = LAST.charAt((int) (place % LAST.length()));
        place /= LAST.length();
        char middle = MIDDLE.charAt((int) (place % MIDDLE.length()));
        char first = FIRST.charAt((int) (place / MIDDLE.length()));
        return new String(new char[] {first, middle, last});
    }

    static String person(Dice dice) {
        char surname = SURNAMES.charAt(dice.below(SURNAMES.length()));
        char first = MIDDLE.charAt(dice.below(MIDDLE.length()));
        char second = MIDDLE.charAt(dice.below(MIDDLE.length()));
        return new String(new char[] {surname, first, second});
    }
}
