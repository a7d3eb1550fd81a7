package io.github.hissa.sector;

import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * The tree of sectors by which a provincial council describes its own work: basic infrastructure, social, cultural and
 * sports activities, and economic development with the life of the territory.
 */
public final class Sectors {

    /** Basic infrastructure. */
    public static final Sector INFRASTRUCTURE =
            top("infrastructure", "البنية التحتية", "Équipements de base", "Infrastructure");
    /** Roads and tracks. */
    public static final Sector ROADS = part(INFRASTRUCTURE, "roads", "الطرق والمسالك", "Routes et pistes", "Roads");
    /** Drinking water. */
    public static final Sector WATER =
            part(INFRASTRUCTURE, "water", "الماء الصالح للشرب", "Eau potable", "Water supply");
    /** Electricity. */
    public static final Sector ELECTRICITY =
            part(INFRASTRUCTURE, "electricity", "الكهرباء", "Électricité", "Electricity");
    /** Social, cultural and sports services. */
    public static final Sector SERVICES = top(
            "services",
            "الخدمات الاجتماعية والثقافية والرياضية",
            "Services sociaux, culturels et sportifs",
            "Social, cultural and sports services");
    /** Social action. */
    public static final Sector SOCIAL = part(SERVICES, "social", "العمل الاجتماعي", "Action sociale", "Social action");
    /** Women. */
    public static final Sector WOMEN =
            part(SERVICES, "women", "النهوض بأوضاع المرأة", "Promotion de la femme", "Women");
    /** Health. */
    public static final Sector HEALTH = part(SERVICES, "health", "الصحة", "Santé", "Health");
    /** Education and school transport. */
    public static final Sector EDUCATION = part(SERVICES, "education", "التعليم", "Éducation", "Education");
    /** Culture. */
    public static final Sector CULTURE = part(SERVICES, "culture", "الثقافة", "Culture", "Culture");
    /** Sport. */
    public static final Sector SPORT = part(SERVICES, "sport", "الرياضة", "Sport", "Sport");
    /** Economic development and the life of the territory. */
    public static final Sector DEVELOPMENT = top(
            "development",
            "التنمية الاقتصادية والتنشيط المجالي",
            "Développement économique et animation du territoire",
            "Economic development and life of the territory");
    /** Economy and employment. */
    public static final Sector ECONOMY =
            part(DEVELOPMENT, "economy", "الاقتصاد والتشغيل", "Économie et emploi", "Economy and employment");
    /** Environment. */
    public static final Sector ENVIRONMENT =
            part(DEVELOPMENT, "environment", "البيئة", "Environnement", "Environment");

    private static final List<Sector> ALL = List.of(
            INFRASTRUCTURE,
            ROADS,
            WATER,
            ELECTRICITY,
            SERVICES,
            SOCIAL,
            WOMEN,
            HEALTH,
            EDUCATION,
            CULTURE,
            SPORT,
            DEVELOPMENT,
            ECONOMY,
            ENVIRONMENT);

    private Sectors() {}

    /** Returns every sector of the tree, each group before its parts. */
    public static List<Sector> all() {
        return ALL;
    }

    /** Finds a sector of the tree by its code. */
    public static Optional<Sector> find(String code) {
        return ALL.stream().filter(sector -> sector.getCode().equals(code)).findFirst();
    }

    private static Sector top(String code, String ar, String fr, String en) {
        return Sector.of(code, name(ar, fr, en));
    }

    private static Sector part(Sector parent, String code, String ar, String fr, String en) {
        return Sector.builder().code(code).name(name(ar, fr, en)).parent(parent).build();
    }

    private static LocalizedText name(String ar, String fr, String en) {
        return LocalizedText.of("ar", ar).and("fr", fr).and("en", en);
    }
}
