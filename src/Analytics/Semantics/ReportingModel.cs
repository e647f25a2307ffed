using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Semantics;

/// <summary>Dimensions that a report has as a whole, and the measures of reports owed and received.</summary>
internal static class ReportingModel
{
    /// <summary>Name of the dimension whose values are the reviews of a plan.</summary>
    public const string Review = "review";

    public static readonly Dimension[] Dimensions =
    [
        new()
        {
            Name = "year", Title = new("Năm", "Year"), Description = "Năm của thành tích.", Type = ColumnType.Integer,
            FactSql = "f.year", ReportingSql = "g.year", TargetSql = "t.year", MovementSql = "v.year", IsNeverEmpty = true, None = new("Không rõ năm", "No year"),
        },
        new()
        {
            Name = "plan", Title = new("Kế hoạch", "Plan"), Description = "Kế hoạch mà báo cáo thuộc về.",
            FactSql = "f.plan_id", ReportingSql = "g.plan_id", TargetSql = "t.plan_id", MovementSql = "v.plan_id", Register = new("ref_plan", "title"), None = new("Ngoài kế hoạch", "Outside any plan"),
        },
        new()
        {
            Name = "stage", Title = new("Giai đoạn", "Stage"), Description = "Giai đoạn của kế hoạch mà năm thuộc về; năm nằm trong hai giai đoạn chỉ tính vào một.",
            FactSql = "(select y.plan_id || '/' || y.stage_id from ref_stage_year y where y.plan_id = f.plan_id and y.year = f.year)",
            ReportingSql = "(select y.plan_id || '/' || y.stage_id from ref_stage_year y where y.plan_id = g.plan_id and y.year = g.year)",
            TargetSql = "coalesce(t.stage_id, (select y.plan_id || '/' || y.stage_id from ref_stage_year y where y.plan_id = t.plan_id and y.year = t.year))",
            Register = new("v_stage"), None = new("Ngoài các giai đoạn", "Outside any stage"),
        },
        new()
        {
            Name = "cycle", Title = new("Chu kỳ", "Cycle"), Description = "Chu kỳ báo cáo hằng năm của kế hoạch, kèm hạn nộp.",
            FactSql = "(select max(e.plan_id || '/' || e.year) from ref_expected_submission e where e.plan_id = f.plan_id and e.year = f.year)",
            ReportingSql = "(select max(e.plan_id || '/' || e.year) from ref_expected_submission e where e.plan_id = g.plan_id and e.year = g.year)",
            TargetSql = "(select max(e.plan_id || '/' || e.year) from ref_expected_submission e where e.plan_id = t.plan_id and e.year = t.year)",
            Register = new("v_cycle"), None = new("Ngoài các chu kỳ", "Outside any cycle"),
        },
        new()
        {
            Name = Review, Title = new("Kỳ sơ kết, tổng kết", "Review"), Description = "Từng kỳ của kế hoạch, lũy kế đến ngày chốt; mỗi dòng là kỳ đó được hỏi riêng. Cần nêu kế hoạch.",
            FactSql = "cast(null as varchar)", ReportingSql = "cast(null as varchar)", TargetSql = "cast(null as varchar)", IsPeriod = true,
            Register = new("v_review", HasCode: true), None = new("Ngoài các kỳ", "Outside any review"),
        },
        Place("province", "province_id", "Tỉnh, thành phố", "Province", "Tỉnh hoặc thành phố của đơn vị gửi báo cáo.", new("Không rõ tỉnh", "No province")),
        Place("district", "district_id", "Cấp huyện", "District", "Huyện của đơn vị gửi báo cáo; để trống sau ngày 30/6/2025, khi không còn cấp huyện.",
            new("Không còn cấp huyện", "No district level")),
        Place("commune", "commune_id", "Xã, phường", "Commune", "Xã, phường của đơn vị gửi báo cáo.", new("Không thuộc xã nào", "No commune")),
        new()
        {
            Name = "cluster", Title = new("Cụm, khối thi đua", "Emulation cluster"), Description = "Cụm, khối thi đua của đơn vị gửi báo cáo, theo ngày cuối của năm.",
            FactSql = QueryCompiler.ClusterOf("f", "year"), ReportingSql = QueryCompiler.ClusterOf("g", "year"), TargetSql = QueryCompiler.ClusterOf("t", "to_year"), MovementSql = QueryCompiler.ClusterOf("v", "year"),
            Register = new("ref_cluster"), None = new("Không thuộc cụm thi đua nào", "No cluster"),
        },
        new()
        {
            Name = "village", Title = new("Thôn, tổ dân phố", "Village"), Description = "Thôn, xóm, tổ dân phố tự gửi báo cáo; để trống với đơn vị khác.",
            FactSql = VillageOf("f"), ReportingSql = VillageOf("g"), TargetSql = VillageOf("t"), MovementSql = VillageOf("v"),
            Register = new("ref_unit", HasCode: true), None = new("Không phải thôn, tổ dân phố", "No village"),
        },
        Place("unit", "unit_id", "Đơn vị báo cáo", "Reporting unit", "Đơn vị gửi báo cáo.", new("Không rõ đơn vị", "No unit")),
    ];

    public static readonly Measure[] Measures =
    [
        new()
        {
            Name = "expectedSubmissions", Title = new("Báo cáo phải nộp", "Reports expected"), Unit = "submission", Base = MeasureBase.Reporting,
            Description = "Số báo cáo năm mà kế hoạch yêu cầu; để trống khi không kế hoạch nào yêu cầu.",
            Sql = "cast(g.is_expected as integer)", ZeroMeansNone = true,
        },
        new()
        {
            Name = "receivedSubmissions", Title = new("Báo cáo đã nộp", "Reports received"), Unit = "submission", Base = MeasureBase.Reporting,
            Description = "Số đơn vị và năm đã có báo cáo kết quả, kể cả ngoài kế hoạch; các phần của một đơn vị tính là một, mới có đăng ký hoặc giới thiệu thì chưa tính.",
            Sql = "cast(g.is_received as integer)",
        },
        new()
        {
            Name = "onTime", Title = new("Nộp đúng hạn", "Received on time"), Unit = "submission", Base = MeasureBase.Reporting,
            Description = "Số báo cáo nộp không muộn hơn hạn; để trống khi kế hoạch không ghi hạn.",
            Sql = "cast(g.is_on_time as integer)",
        },
        new()
        {
            Name = "timeliness", Title = new("Tỷ lệ nộp đúng hạn", "Timeliness"), Unit = "ratio", Base = MeasureBase.Reporting,
            Description = "Báo cáo nộp không muộn hơn hạn chia cho báo cáo phải nộp có hạn; để trống khi kế hoạch không ghi hạn.",
            Sql = "cast(g.is_on_time as integer)", DenominatorSql = "cast(g.is_on_time is not null as integer)",
        },
        new()
        {
            Name = "completeness", Title = new("Tỷ lệ đã nộp", "Completeness"), Unit = "ratio", Base = MeasureBase.Reporting,
            Description = "Báo cáo đã nộp chia cho báo cáo phải nộp; để trống khi không kế hoạch nào yêu cầu.",
            Sql = "cast(g.is_expected and g.is_received as integer)", DenominatorSql = "cast(g.is_expected as integer)",
        },
    ];

    private static string VillageOf(string alias) => $"(select u.id from ref_unit u where u.id = {alias}.unit_id and u.level = '{UnitLevel.Village.Code()}')";

    private static Dimension Place(string name, string column, string vi, string en, string description, Title none) => new()
    {
        Name = name,
        Title = new(vi, en),
        Description = description,
        FactSql = "f." + column,
        ReportingSql = "g." + column,
        TargetSql = "t." + column,
        MovementSql = "v." + column,
        Register = new("ref_unit", HasCode: true),
        None = none,
    };
}
