namespace DienHinh.Analytics.Semantics;

/// <summary>Dimensions and measures of exemplars.</summary>
internal static class ExemplarModel
{
    public static readonly Dimension[] Dimensions =
    [
        new()
        {
            Name = "movement", Title = new("Phong trào", "Movement"),
            Description = "Phong trào, cuộc vận động hoặc lĩnh vực; một điển hình có thể thuộc nhiều phong trào.",
            Bridge = new("v_exemplar_movement", "movement_id", IsOnce: true), EntryBridge = new("v_entry_movement", "movement_id"), TargetBridge = new("v_target_movement", "movement_id"),
            MovementSql = "v.movement_id", Register = new("ref_movement"), None = new("Chưa gắn phong trào", "No movement"),
        },
        new()
        {
            Name = "movementType", Title = new("Loại phong trào", "Movement type"), Description = "Phong trào, cuộc vận động, nhiệm vụ, lĩnh vực hay thi đua theo đợt.",
            Bridge = new("v_exemplar_movement", "movement_type"), EntryBridge = new("v_entry_movement", "movement_type"), TargetBridge = new("v_target_movement", "movement_type"),
            MovementSql = "v.movement_type", None = new("Chưa rõ loại", "No type"),
            Members =
            [
                new("phong_trao", new("Phong trào thi đua", "Emulation movement")),
                new("cuoc_van_dong", new("Cuộc vận động", "Campaign")),
                new("nhiem_vu", new("Nhiệm vụ", "Task")),
                new("linh_vuc", new("Lĩnh vực", "Field")),
                new("thi_dua_theo_dot", new("Thi đua theo đợt", "Emulation drive")),
            ],
        },
        new()
        {
            Name = "planItem", Title = new("Mục của kế hoạch", "Plan item"), Description = "Mục của kế hoạch, theo chữ hoặc số in trong văn bản.",
            Bridge = new("v_exemplar_item", "item_id"), TargetSql = "t.item_id", MovementSql = "v.item_id", Register = new("v_item"), None = new("Ngoài các mục của kế hoạch", "Outside the plan's items"),
        },
        new()
        {
            Name = "owner", Title = new("Đơn vị chủ trì", "Owner"), Description = "Đơn vị chủ trì phong trào; đồng chủ trì thì mỗi đơn vị đều được tính. Với việc tuyên truyền, tham quan …: đơn vị thực hiện.",
            Bridge = new("v_exemplar_owner", "owner_id", IsOnce: true), EntrySql = "f.owner_id", TargetBridge = new("v_target_owner", "owner_id"), Register = new("ref_owner"), None = new("Chưa rõ đơn vị chủ trì", "No owner"),
        },
        new()
        {
            Name = "kind", Title = new("Đối tượng", "Kind"), Description = "Tập thể, cá nhân, hộ gia đình hay mô hình.",
            FactSql = "f.kind", TargetSql = "coalesce(t.kind, 'any')", IsNeverEmpty = true, None = new("Không phân loại", "Not classified"),
            Members =
            [
                new("collective", new("Tập thể", "Collective")),
                new("individual", new("Cá nhân", "Individual")),
                new("household", new("Hộ gia đình", "Household")),
                new("model", new("Mô hình", "Model")),
                new("any", new("Đối tượng bất kỳ", "Any kind")),
            ],
        },
        new()
        {
            Name = "milestone", Title = new("Mốc", "Milestone"), Description = "Các bước mà điển hình đã qua, từ đăng ký đến nhân rộng.",
            Bridge = new("v_exemplar_milestone", "milestone", IsOnce: true), None = new("Chưa có mốc", "No milestone"),
            Members =
            [
                new("registered", new("Đăng ký", "Registered")),
                new("nurtured", new("Bồi dưỡng", "Nurtured")),
                new("proposed", new("Đề nghị", "Proposed")),
                new("recognised", new("Công nhận", "Recognised")),
                new("commended", new("Khen thưởng", "Commended")),
                new("nominated", new("Giới thiệu dự hội nghị, đại hội", "Nominated")),
                new("replicated", new("Nhân rộng", "Replicated")),
            ],
        },
        new()
        {
            Name = "source", Title = new("Nguồn số liệu", "Source"), Description = "Danh sách có tên, hay biểu tổng hợp chỉ có số.",
            FactSql = "f.source", None = new("Không rõ nguồn", "No source"),
            Members = [new("list", new("Danh sách", "List")), new("summary", new("Biểu tổng hợp", "Summary form"))],
        },
    ];

    public static readonly Measure[] Measures =
    [
        new()
        {
            Name = "exemplars", Title = new("Điển hình", "Exemplars"), Unit = "exemplar", Base = MeasureBase.Exemplar,
            Description = "Số điển hình tiên tiến, ở bất cứ mốc nào.", Sql = "f.subject_weight", SqlByMilestone = "f.weight", DaySql = "f.day", DatedDaySql = "f.dated_day",
        },
        Reached("registered", "Đã đăng ký", "Registered", "đăng ký"),
        Reached("proposed", "Được đề nghị", "Proposed", "đề nghị công nhận"),
        Reached("recognised", "Được công nhận", "Recognised", "công nhận"),
        Reached("commended", "Được khen thưởng", "Commended", "khen thưởng"),
        Reached("nominated", "Được giới thiệu", "Nominated", "giới thiệu dự hội nghị, đại hội"),
        Reached("replicated", "Được nhân rộng", "Replicated", "nhân rộng"),
    ];

    private static Measure Reached(string milestone, string vi, string en, string step) => new()
    {
        Name = milestone,
        Title = new(vi, en),
        Description = $"Số điển hình đã qua bước {step}.",
        Unit = "exemplar",
        Base = MeasureBase.Exemplar,
        Sql = "f.weight",
        DaySql = $"f.{milestone}_day",
        DatedDaySql = $"f.{milestone}_dated_day",
    };
}
