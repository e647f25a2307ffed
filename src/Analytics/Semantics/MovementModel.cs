using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Semantics;

/// <summary>How form 0601 of Thông tư 02/2023/TT-BNV classes movements, and how many there are. What the documents do not say is no value, never a guess.</summary>
internal static class MovementModel
{
    private static readonly Title s_notSaid = new("Văn bản không ghi", "Not said");

    public static readonly Dimension[] Dimensions =
    [
        Property("movementScope", "scope", new("Phạm vi phong trào", "Movement scope"), "Phong trào tổ chức trong phạm vi nào.",
            new("nation", new("Toàn quốc", "Nation")),
            new("sector", new("Bộ, ban, ngành, đoàn thể, địa phương", "Ministry, sector or locality")),
            new("cluster", new("Cụm, khối thi đua", "Emulation cluster")),
            new("unit", new("Cơ quan, tổ chức, đơn vị", "Agency or unit"))),
        Property("movementDuration", "duration", new("Thời hạn phong trào", "Movement duration"), "Phong trào kéo dài bao lâu.",
            new("under-1", new("Dưới 1 năm", "Under 1 year")),
            new("1", new("1 năm", "1 year")),
            new("1-3", new("Từ 1 năm đến dưới 3 năm", "1 to under 3 years")),
            new("3-5", new("Từ 3 năm đến dưới 5 năm", "3 to under 5 years")),
            new("5-or-more", new("Từ 5 năm trở lên", "5 years or more"))),
        Property("movementMethod", "method", new("Phương thức thi đua", "Movement method"), "Thi đua theo chuyên đề hay thường xuyên hằng năm.",
            new("thematic", new("Theo chuyên đề", "Thematic")),
            new("regular", new("Thường xuyên hằng năm", "Regular, yearly"))),
        new()
        {
            Name = "launcher", Title = new("Cấp phát động", "Launched by"), Description = "Cấp chủ trì phát động phong trào, theo kế hoạch nêu phong trào đó.",
            Bridge = new("v_exemplar_item", "launcher"), MovementSql = "v.launcher", None = s_notSaid,
            TargetSql = "(select l.launcher from ref_plan_item_launcher l where l.plan_id || '/' || l.item = t.item_id)",
            Members =
            [
                new("central", new("Trung ương", "Centre")),
                new("province", new("Bộ, ngành, tỉnh, thành phố", "Ministry or province")),
                new("unit", new("Cơ quan, tổ chức, đơn vị", "Agency or unit")),
            ],
        },
    ];

    public static readonly Measure[] Measures =
    [
        new()
        {
            Name = "movements", Title = new("Phong trào", "Movements"), Unit = "movement", Base = MeasureBase.Movement,
            Description = "Số phong trào, cuộc vận động, nhiệm vụ, lĩnh vực mà các kế hoạch trong kỳ nêu tên, mỗi phong trào tính một lần; để trống khi không kế hoạch nào nêu.",
            Sql = "count(distinct v.movement_id)",
        },
    ];

    private static Dimension Property(string name, string column, Title title, string description, params Member[] members) => new()
    {
        Name = name,
        Title = title,
        Description = description,
        Bridge = new("v_exemplar_movement", "movement_" + column),
        TargetBridge = new("v_target_movement", "movement_" + column),
        MovementSql = "v." + column,
        Members = members,
        None = s_notSaid,
    };
}
