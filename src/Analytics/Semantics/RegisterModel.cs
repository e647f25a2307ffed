namespace DienHinh.Analytics.Semantics;

/// <summary>Dimensions and measures of who exemplars are and how they were commended.</summary>
internal static class RegisterModel
{
    public static readonly Dimension[] Dimensions =
    [
        new()
        {
            Name = "category", Title = new("Phân loại đối tượng", "Category of subject"),
            Description = "Nhóm đối tượng theo biểu thống kê 0602, 0603: đọc từ cột phân loại, chức vụ hoặc tên; để trống khi không nơi nào cho biết.",
            FactSql = "f.category", None = new("Chưa rõ nhóm đối tượng", "Not known"),
            Members =
            [
                new("leader-province", new("Lãnh đạo cấp bộ, cấp tỉnh trở lên", "Leader, ministry or province")),
                new("leader-department", new("Lãnh đạo cấp vụ, sở, ngành", "Leader, department")),
                new("leader-other", new("Lãnh đạo khác từ phó phòng trở lên", "Other leader")),
                new("entrepreneur", new("Doanh nhân", "Entrepreneur")),
                new("direct-worker", new("Người trực tiếp công tác, lao động", "Direct labour")),
                new("enterprise", new("Doanh nghiệp", "Enterprise")),
            ],
        },
        new()
        {
            Name = "directLabour", Title = new("Lao động trực tiếp", "Direct labour"), Description = "Cá nhân có trực tiếp công tác, lao động, học tập, chiến đấu hay không; để trống khi chưa rõ, và với tập thể, hộ, mô hình.",
            FactSql = "case when f.kind = 'individual' then case when f.category = 'direct-worker' then 'yes' when f.category is not null then 'no' end end", None = new("Chưa rõ hoặc không phải cá nhân", "Not known"),
            Members = [new("yes", new("Trực tiếp", "Yes")), new("no", new("Không trực tiếp", "No"))],
        },
        new()
        {
            Name = "subKind", Title = new("Loại đối tượng hẹp", "Sub-kind"), Description = "Loại hẹp hơn trong đối tượng: theo mục của kế hoạch, nếu không thì theo nghề nghiệp.",
            FactSql = "f.sub_kind", TargetSql = "t.sub_kind", Register = new("v_sub_kind"), None = new("Không chia loại hẹp", "No sub-kind"),
        },
        new()
        {
            Name = "awardForm", Title = new("Hình thức khen thưởng", "Form of award"), Description = "Hình thức khen, danh hiệu; một điển hình có thể có nhiều.",
            Bridge = new("v_award", "form_code"), AwardSql = "f.award_form", None = new("Chưa khen thưởng", "No award"),
            Members =
            [
                new("huan-chuong", new("Huân chương", "Order")), new("huy-chuong", new("Huy chương", "Medal")), new("danh-hieu-vinh-du", new("Danh hiệu vinh dự", "Title of honour")),
                new("co-thi-dua", new("Cờ thi đua", "Emulation flag")), new("chien-si-thi-dua", new("Chiến sĩ thi đua", "Emulation soldier")),
                new("chien-si-tien-tien", new("Chiến sĩ tiên tiến", "Advanced soldier")), new("lao-dong-tien-tien", new("Lao động tiên tiến", "Advanced worker")),
                new("tap-the-lao-dong", new("Tập thể lao động tiên tiến, xuất sắc", "Collective title")), new("bang-khen", new("Bằng khen", "Certificate of merit, higher level")),
                new("giay-khen", new("Giấy khen", "Certificate of merit")), new("ky-niem-chuong", new("Huy hiệu, kỷ niệm chương", "Badge")),
                new("gia-dinh-van-hoa", new("Gia đình, khu dân cư văn hóa", "Cultural family or quarter")), new("bieu-duong", new("Biểu dương, thư khen", "Praise")), new("other", new("Hình thức khác", "Other")),
            ],
        },
        new()
        {
            Name = "awardLevel", Title = new("Cấp khen thưởng", "Level of award"), Description = "Cấp khen theo lời văn; không suy từ hình thức.",
            Bridge = new("v_award", "level"), AwardSql = "f.award_level", None = new("Không nêu cấp", "No level"),
            Members = [new("commune", new("Cấp xã", "Commune")), new("district", new("Cấp huyện", "District")), new("province", new("Cấp tỉnh", "Province")), new("nation", new("Trung ương", "Nation"))],
        },
        new()
        {
            Name = "awardOccasion", Title = new("Loại hình khen thưởng", "Occasion of award"), Description = "Thường xuyên, chuyên đề, đột xuất …; để trống khi không nêu.",
            Bridge = new("v_award", "occasion_code"), AwardSql = "f.award_occasion", None = new("Không nêu loại hình", "No occasion"),
            Members =
            [
                new("regular", new("Thường xuyên", "Regular")), new("thematic", new("Chuyên đề", "Thematic")), new("ad-hoc", new("Đột xuất", "Ad hoc")), new("foreign", new("Đối ngoại", "Foreign relations")),
                new("dedication", new("Cống hiến", "Dedication")), new("seniority", new("Niên hạn", "Seniority")), new("resistance", new("Kháng chiến", "Resistance")),
            ],
        },
        new()
        {
            Name = "event", Title = new("Hội nghị, đại hội", "Conference or congress"), Description = "Hội nghị, đại hội mà điển hình được giới thiệu dự.",
            Bridge = new("v_nomination", "event_id"), Register = new("v_event"), None = new("Không nêu hội nghị, đại hội", "No event"),
        },
    ];

    public static readonly Measure[] Measures =
    [
        new()
        {
            Name = "subjects", Title = new("Số chủ thể", "Subjects"), Unit = "subject", Base = MeasureBase.Exemplar,
            Description = "Số người, tập thể, hộ, mô hình khác nhau trong kỳ: nhiều năm, nhiều phong trào vẫn tính một. Biểu chỉ có số thì tính theo số của biểu.",
            Sql = "case when f.source = 'summary' then f.subject_weight end", SqlByMilestone = "case when f.source = 'summary' then f.weight end", DistinctSql = "f.subject_id", DaySql = "f.day", DatedDaySql = "f.dated_day",
        },
        new()
        {
            Name = "held", Title = new("Đang tạm giữ", "Held"), Unit = "exemplar", Base = MeasureBase.Exemplar,
            Description = "Số điển hình đang tạm giữ vì đơn thư; không nằm trong chỉ số nào khác.", Sql = "f.held", DaySql = "f.day", DatedDaySql = "f.dated_day",
        },
        Award("awards", "Lượt khen thưởng", "Awards", "Số lượt khen thưởng, danh hiệu mà danh sách nêu; một điển hình có thể có nhiều lượt.", "f.weight"),
        Award("directLabourAwards", "Lượt khen người lao động trực tiếp", "Awards to direct labour", "Số lượt khen thưởng cho cá nhân trực tiếp công tác, lao động.", Direct),
        Award("individualAwards", "Lượt khen cá nhân", "Awards to individuals", "Số lượt khen thưởng cho cá nhân.", Individual),
        Award("directLabourShare", "Tỷ lệ khen người lao động trực tiếp", "Share of awards to direct labour",
            "Lượt khen cho cá nhân trực tiếp công tác, lao động chia cho lượt khen cho cá nhân; cá nhân chưa rõ nhóm nằm ở mẫu số. Không có lượt nào thì không có số liệu.", Direct, Individual),
        Award("directLabourShareOfAwards", "Tỷ lệ khen người lao động trực tiếp trên mọi lượt khen", "Share of all awards",
            "Như trên, chia cho mọi lượt khen, cả tập thể và hộ.", Direct, "f.weight"),
        new()
        {
            Name = "directLabourShareOfExemplars", Title = new("Tỷ lệ cá nhân điển hình lao động trực tiếp", "Share of individuals"), Unit = "ratio", Base = MeasureBase.Exemplar,
            Description = "Cá nhân được công nhận là người trực tiếp công tác, lao động chia cho cá nhân được công nhận.",
            Sql = Direct, DenominatorSql = "case when f.kind = 'individual' and f.source = 'list' then f.weight else 0 end", DaySql = "f.recognised_day", DatedDaySql = "f.recognised_dated_day",
        },
    ];

    private const string Individual = "case when f.kind = 'individual' then f.weight else 0 end";
    private const string Direct = "case when f.kind = 'individual' and f.category = 'direct-worker' then f.weight else 0 end";

    private static Measure Award(string name, string vi, string en, string description, string sql, string? denominator = null) => new()
    {
        Name = name,
        Title = new(vi, en),
        Description = description,
        Unit = denominator is null ? "award" : "ratio",
        Base = MeasureBase.Award,
        Sql = sql,
        DenominatorSql = denominator,
        DaySql = "f.award_day",
        DatedDaySql = "f.award_dated_day",
    };
}
