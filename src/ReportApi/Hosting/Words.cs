using System.Globalization;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Validation;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The Vietnamese word for each code that a person gets to see, on the pages and on the command line.</summary>
public static class Words
{
    /// <summary>What became of a file.</summary>
    public static string Status(string status) => status switch
    {
        "accepted" => "Đã nhận",
        "accepted-with-warnings" => "Đã nhận, có cảnh báo",
        "rejected" => "Từ chối",
        "duplicate" => "Đã nộp trước đó",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>What would become of a file that was only tried.</summary>
    public static string TrialStatus(string status) => status switch
    {
        "accepted" => "Đọc được",
        "accepted-with-warnings" => "Đọc được, có cảnh báo",
        "rejected" => "Sẽ bị từ chối",
        _ => Status(status),
    };

    /// <summary>How much a finding matters.</summary>
    public static string Severity(Severity severity) => severity switch
    {
        Ingest.Validation.Severity.Error => "Lỗi",
        Ingest.Validation.Severity.Warning => "Cảnh báo",
        Ingest.Validation.Severity.Note => "Ghi chú",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };

    /// <summary>What a sheet was taken for.</summary>
    public static string SheetKind(string kind) => kind switch
    {
        "list" => "Danh sách điển hình",
        "summary" => "Biểu tổng hợp",
        "entries" => "Ghi việc làm quanh điển hình",
        "ignored" => "Không dùng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of sheet."),
    };

    /// <summary>What was done, of a line of the journal.</summary>
    public static string Action(string action) => action switch
    {
        "submission" => "Nộp báo cáo",
        "rejected" => "Nộp báo cáo, bị từ chối",
        "decision" => "Quyết định",
        "account-added" => "Thêm tài khoản",
        "account-changed" => "Đổi vai trò, phạm vi",
        "account-removed" => "Xóa tài khoản",
        "password-changed" => "Đổi mật khẩu",
        "key-added" => "Tạo khóa",
        "key-revoked" => "Thu hồi khóa",
        "locked-out" => "Tạm khóa vì sai mật khẩu",
        "export" => "Lấy dữ liệu có tên người",
        "backup" => "Sao lưu",
        "restore" => "Khôi phục",
        "units-imported" => "Nạp danh mục đơn vị",
        // A newer program may have written what this one does not know.
        _ => action,
    };

    /// <summary>How something was before or after, of a line of the journal: roles in words, of the hash of a file its beginning.</summary>
    public static string? Changed(string? state)
    {
        if (state is null) return null;
        if (state.Length == 64 && state.All(char.IsAsciiHexDigitLower)) return state[..12] + "…";
        var parts = state.Split(' ');
        return parts[0].StartsWith("role=", StringComparison.Ordinal) && Roles.ByName.TryGetValue(parts[0]["role=".Length..], out var role)
            ? string.Join("; ", parts.Skip(1).Select(p => p.Replace("units=", "đơn vị ", StringComparison.Ordinal).Replace("until=", "đến ", StringComparison.Ordinal)).Prepend(role.Title()))
            : state;
    }

    /// <summary>Who did it, of a line of the journal.</summary>
    public static string Actor(string? by) => by switch
    {
        null or "" => Display.Gap,
        "web" => "người ở máy chủ",
        "demo" => "khách xem thử",
        _ when by.StartsWith("key:", StringComparison.Ordinal) => "khóa " + by["key:".Length..],
        _ => by,
    };

    /// <summary>The kind of an exemplar.</summary>
    public static string Kind(string kind) => kind switch
    {
        "collective" => "Tập thể",
        "individual" => "Cá nhân",
        "household" => "Hộ gia đình",
        "model" => "Mô hình",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of exemplar."),
    };

    /// <summary>A number that a plan sets: "ít nhất 2 tập thể mỗi năm (2021–2022)".</summary>
    public static string Quota(Quota quota)
    {
        var bound = quota.Bound switch { Bound.AtLeast => "ít nhất", Bound.MoreThan => "trên", _ => "đúng" };
        var kind = quota.Kind is { } one ? Kind(one.Code()).ToLower(Display.Culture) : "điển hình";
        var period = quota.Period switch { QuotaPeriod.Year => "mỗi năm", QuotaPeriod.Stage => $"giai đoạn {quota.StageId}", _ => "cả kế hoạch" };
        var years = quota.Years is not { } span ? "" : span.From == span.To ? $" ({span.From})" : string.Create(CultureInfo.InvariantCulture, $" ({span.From}–{span.To})");
        return string.Create(Display.Culture, $"{bound} {quota.Value:N0} {kind}{(quota.PerLead ? ", mỗi đơn vị chủ trì" : "")} {period}{years}");
    }

    /// <summary>The rank of a unit.</summary>
    public static string Level(string level) => level switch
    {
        "province" => "Tỉnh, thành phố",
        "district" => "Huyện",
        "commune" => "Xã, phường",
        "village" => "Thôn, tổ dân phố",
        "body" => "Cơ quan, đơn vị",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    /// <summary>What a decision is about.</summary>
    public static string Subject(DecisionSubject what) => what switch
    {
        DecisionSubject.Movement => "Phong trào",
        DecisionSubject.Owner => "Đơn vị chủ trì",
        DecisionSubject.Unit => "Đơn vị của dòng",
        DecisionSubject.Kind => "Đối tượng",
        DecisionSubject.Exemplar => "Điển hình của một năm",
        DecisionSubject.Subject => "Điển hình, mọi năm",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such subject."),
    };

    /// <summary>Why rows wait, by the code of their finding.</summary>
    public static string Waiting(string code) => Decision.SubjectOf(code) is { } what ? Subject(what) : FindingCatalogue.Find(code)?.Title ?? code;

    /// <summary>What a decision did.</summary>
    public static string Outcome(DecisionResult result)
    {
        var decision = result.Decision;
        if (decision.IsAboutExemplar) return $"Quyết định số {decision.Number}: {(decision.Means == Decision.Hold ? "tạm giữ" : "thôi giữ")} {Record(decision)}{(decision.Reason is null ? "" : $", lý do: {decision.Reason}")}.";
        var meaning = decision.Means switch
        {
            Decision.Ignore => "không phải điển hình",
            Decision.Undecided => "lại chờ quyết định",
            var ids => ids,
        };
        return string.Create(Display.Culture, $"Quyết định số {decision.Number}: \"{decision.Spelling}\" → {meaning}. Đã đọc lại {result.Submissions.Count:N0} hồ sơ; dòng chờ: {result.WaitingBefore:N0} → {result.WaitingAfter:N0}.");
    }

    /// <summary>The records that a hold or release is about, "Nguyễn Văn An, năm 2023".</summary>
    public static string Record(Decision decision) =>
        HeldRecord.Parse(decision.Spelling) is var record ? $"{record.Name}{(string.IsNullOrEmpty(record.Place) ? "" : $" ({record.Place})")}, {(record.Year is { } year ? string.Create(Display.Culture, $"năm {year}") : "mọi năm")}" : "";

    /// <summary>Whether an exemplar counts and is kept up, in a few words; empty where there is nothing to say.</summary>
    public static string Standing(ExemplarEntry exemplar) => string.Join("; ", new[]
    {
        exemplar.Held is { } held ? $"tạm giữ: {held.Reason}" : null,
        exemplar.State is { } state ? $"{State(state.State)} (năm {state.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)})" : null,
    }.OfType<string>());

    /// <summary>Whether an exemplar keeps its results.</summary>
    public static string State(string state) => state switch
    {
        "maintained" => "còn duy trì",
        "dropped" => "không còn duy trì",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>The word for a member of a dimension with fixed values, "Lao động trực tiếp"; the code where it has none.</summary>
    public static string Member(string dimension, string code) =>
        SemanticModel.Default.FindDimension(dimension)?.Members?.FirstOrDefault(m => m.Value == code)?.Title.Vi ?? code;

    /// <summary>A field of an exemplar, as a comparison of versions names it.</summary>
    public static string Field(string field) => field switch
    {
        "name" => "tên",
        "kind" => "đối tượng",
        "movements" => "phong trào",
        "owners" => "đơn vị chủ trì",
        "year" => "năm",
        "position" => "chức vụ",
        "place" => "nơi ở, công tác",
        "achievement" => "thành tích",
        "remark" => "ghi chú",
        "milestones" => "các mốc",
        "awards" => "khen thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>The rule by which a fact was read.</summary>
    public static string Rule(string rule) => rule switch
    {
        "list-row" => "mỗi dòng của danh sách là một điển hình",
        "entry-row" => "mỗi dòng của trang là một việc làm quanh điển hình",
        "summary-figure" => "mỗi ô số của biểu tổng hợp là một số liệu",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };
}
