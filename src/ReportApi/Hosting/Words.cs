using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Validation;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The word for each code that a person gets to see: on the pages in the language of the reader, on the command line in Vietnamese.</summary>
public sealed class Words(Language t)
{
    /// <summary>The words of the command line and of the API.</summary>
    public static Words Vietnamese { get; } = new(Language.Vietnamese);

    /// <summary>What became of a file.</summary>
    public string Status(string status) => Of(ResultWords.Status(status));

    /// <summary>What would become of a file that was only tried.</summary>
    public string TrialStatus(string status) => status switch
    {
        "accepted" => t["Đọc được", "Readable"],
        "accepted-with-warnings" => t["Đọc được, có cảnh báo", "Readable, with warnings"],
        "rejected" => t["Sẽ bị từ chối", "Would be rejected"],
        _ => Status(status),
    };

    /// <summary>How much a finding matters.</summary>
    public string Severity(Severity severity) => Of(ResultWords.Severity(severity));

    /// <summary>What a sheet was taken for.</summary>
    public string SheetKind(string kind) => kind switch
    {
        "list" => t["Danh sách điển hình", "List of exemplars"],
        "summary" => t["Biểu tổng hợp", "Summary"],
        "entries" => t["Ghi việc làm quanh điển hình", "Log of what was done around exemplars"],
        "ignored" => t["Không dùng", "Not used"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of sheet."),
    };

    /// <summary>What was done, of a line of the journal.</summary>
    public string Action(string action) => action switch
    {
        "submission" => t["Nộp báo cáo", "Submission"],
        "rejected" => t["Nộp báo cáo, bị từ chối", "Submission, rejected"],
        "decision" => t["Quyết định", "Decision"],
        "account-added" => t["Thêm tài khoản", "Account added"],
        "account-changed" => t["Đổi vai trò, phạm vi", "Role or scope changed"],
        "account-removed" => t["Xóa tài khoản", "Account removed"],
        "password-changed" => t["Đổi mật khẩu", "Password changed"],
        "key-added" => t["Tạo khóa", "Key made"],
        "key-revoked" => t["Thu hồi khóa", "Key revoked"],
        "locked-out" => t["Tạm khóa vì sai mật khẩu", "Locked out after wrong passwords"],
        "export" => t["Lấy dữ liệu có tên người", "Export with names"],
        "backup" => t["Sao lưu", "Backup"],
        "restore" => t["Khôi phục", "Restore"],
        "units-imported" => t["Nạp danh mục đơn vị", "Units imported"],
        "question-shared" => t["Chia sẻ câu hỏi", "Question shared"],
        "question-changed" => t["Đổi tên câu hỏi chung", "Shared question renamed"],
        "question-removed" => t["Thôi chia sẻ câu hỏi", "Question no longer shared"],
        // A newer program may have written what this one does not know.
        _ => action,
    };

    /// <summary>How something was before or after, of a line of the journal: roles in words, of the hash of a file its beginning.</summary>
    public string? Changed(string? state)
    {
        if (state is null) return null;
        if (state.Length == 64 && state.All(char.IsAsciiHexDigitLower)) return state[..12] + "…";
        var parts = state.Split(' ');
        return parts[0].StartsWith("role=", StringComparison.Ordinal) && Roles.ByName.TryGetValue(parts[0]["role=".Length..], out var role)
            ? string.Join("; ", parts.Skip(1).Select(p => p.Replace("units=", t["đơn vị ", "units "], StringComparison.Ordinal).Replace("until=", t["đến ", "until "], StringComparison.Ordinal)).Prepend(Role(role)))
            : state;
    }

    /// <summary>Who did it, of a line of the journal.</summary>
    public string Actor(string? by) => by switch
    {
        null or "" => Display.Gap,
        "web" => t["người ở máy chủ", "whoever sits at the server"],
        "demo" => t["khách xem thử", "visitor of the demonstration"],
        _ when by.StartsWith("key:", StringComparison.Ordinal) => t["khóa ", "key "] + by["key:".Length..],
        _ => by,
    };

    /// <summary>The kind of an exemplar.</summary>
    public string Kind(string kind) => kind switch
    {
        "collective" => t["Tập thể", "Collective"],
        "individual" => t["Cá nhân", "Individual"],
        "household" => t["Hộ gia đình", "Household"],
        "model" => t["Mô hình", "Model"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of exemplar."),
    };

    /// <summary>What an account is for.</summary>
    public string Role(Role role) => role switch
    {
        Accounts.Role.Viewer => t["Người xem", "Viewer"],
        Accounts.Role.Submitter => t["Người nộp báo cáo", "Submitter"],
        Accounts.Role.Officer => t["Cán bộ phụ trách", "Officer"],
        Accounts.Role.Administrator => t["Người quản trị", "Administrator"],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    /// <summary>A number that a plan sets: "ít nhất 2 tập thể mỗi năm (2021–2022)".</summary>
    public string Quota(Quota quota)
    {
        var bound = quota.Bound switch { Bound.AtLeast => t["ít nhất", "at least"], Bound.MoreThan => t["trên", "more than"], _ => t["đúng", "exactly"] };
        var kind = (quota.Kind is { } one ? Kind(one.Code()).ToLower(Display.Culture) : t["điển hình", "exemplar"]) + (t.IsEnglish && quota.Value != 1 ? "s" : "");
        var lead = quota.PerLead ? t[", mỗi đơn vị chủ trì", ", for each owner,"] : "";
        var period = quota.Period switch { QuotaPeriod.Year => t["mỗi năm", "every year"], QuotaPeriod.Stage => t[$"giai đoạn {quota.StageId}", $"in stage {quota.StageId}"], _ => t["cả kế hoạch", "in the whole plan"] };
        var years = quota.Years is not { } span ? "" : span.From == span.To ? $" ({span.From})" : string.Create(CultureInfo.InvariantCulture, $" ({span.From}–{span.To})");
        return string.Create(Display.Culture, $"{bound} {quota.Value:N0} {kind}{lead} {period}{years}");
    }

    /// <summary>The rank of a unit.</summary>
    public string Level(string level) => level switch
    {
        "province" => t["Tỉnh, thành phố", "Province"],
        "district" => t["Huyện", "District"],
        "commune" => t["Xã, phường", "Commune"],
        "village" => t["Thôn, tổ dân phố", "Village"],
        "body" => t["Cơ quan, đơn vị", "Body"],
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    /// <summary>What a decision is about.</summary>
    public string Subject(DecisionSubject what) => what switch
    {
        DecisionSubject.Movement => t["Phong trào", "Movement"],
        DecisionSubject.Owner => t["Đơn vị chủ trì", "Owner"],
        DecisionSubject.Unit => t["Đơn vị của dòng", "Unit of the row"],
        DecisionSubject.Kind => t["Đối tượng", "Kind"],
        DecisionSubject.Exemplar => t["Điển hình của một năm", "Exemplar of one year"],
        DecisionSubject.Subject => t["Điển hình, mọi năm", "Exemplar, all years"],
        DecisionSubject.Nomination => t["Giới thiệu dự hội nghị, đại hội", "Nomination to an event"],
        DecisionSubject.Oddity => t["Điểm bất thường", "Oddity"],
        DecisionSubject.Pair => t["Cặp có thể là một", "Pair that may be one"],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such subject."),
    };

    /// <summary>Why rows wait, by the code of their finding; the codes are English words.</summary>
    public string Waiting(string code) => Decision.SubjectOf(code) is { } what ? Subject(what) : t[FindingCatalogue.Find(code)?.Title ?? code, code.Replace('-', ' ')];

    /// <summary>What a decision did.</summary>
    public string Outcome(DecisionResult result)
    {
        var decision = result.Decision;
        var reason = decision.Reason is null ? "" : t[$", lý do: {decision.Reason}", $", reason: {decision.Reason}"];
        var number = t[$"Quyết định số {decision.Number}", $"Decision {decision.Number}"];
        if (decision.IsAboutExemplar) return $"{number}: {(decision.Means == Decision.Hold ? t["tạm giữ", "hold"] : t["thôi giữ", "release"])} {Record(decision)}{reason}.";
        if (decision.IsNomination) return $"{number}: {Nomination(decision.Means)} {Record(decision)}{reason}.";
        if (decision.IsJudgement) return $"{number}: {decision.Spelling} → {Judgement(decision.Means)}{reason}.";
        var meaning = decision.Means switch
        {
            Decision.Ignore => t["không phải điển hình", "no exemplar"],
            Decision.Undecided => t["lại chờ quyết định", "waits for a decision again"],
            var ids => ids,
        };
        var (read, before, after) = (Display.Number(result.Submissions.Count), Display.Number(result.WaitingBefore), Display.Number(result.WaitingAfter));
        return $"{number}: \"{decision.Spelling}\" → {meaning}. " + t[$"Đã đọc lại {read} hồ sơ; dòng chờ: {before} → {after}.", $"Submissions read again: {read}; pending rows: {before} → {after}."];
    }

    /// <summary>What was said of an oddity or of a pair.</summary>
    public string Judgement(string means) => means switch
    {
        Decision.Explained => t["đã giải thích", "explained"],
        Decision.Wrong => t["số liệu sai", "wrong figures"],
        Decision.Same => t["là một", "one and the same"],
        Decision.Different => t["là hai", "two different ones"],
        _ => t["chưa xem", "not looked at"],
    };

    /// <summary>What was decided about an introduction to an event.</summary>
    public string Nomination(string means) => means == Decision.Nominate ? t["giới thiệu", "nominated"] : t["thôi giới thiệu", "nomination withdrawn"];

    /// <summary>The records that a hold, release or nomination is about, "Nguyễn Văn An, năm 2023", and the event of a nomination.</summary>
    public string Record(Decision decision) => decision.IsNomination && NominatedRecord.Parse(decision.Spelling) is var nominated
        ? $"{Record(nominated.Record)}, {t["dự", "to"]} {nominated.Event}" : Record(HeldRecord.Parse(decision.Spelling));

    private string Of((string Vi, string En) words) => t[words.Vi, words.En];

    private string Record(HeldRecord record) =>
        $"{record.Name}{(string.IsNullOrEmpty(record.Place) ? "" : $" ({record.Place})")}, {(record.Year is { } year ? string.Create(Display.Culture, $"{t["năm", "year"]} {year}") : t["mọi năm", "all years"])}";

    /// <summary>Whether an exemplar counts and is kept up, in a few words; empty where there is nothing to say.</summary>
    public string Standing(ExemplarEntry exemplar) => string.Join("; ", new[]
    {
        exemplar.Held is { } held ? t[$"tạm giữ: {held.Reason}", $"on hold: {held.Reason}"] : null,
        exemplar.State is { } state ? $"{State(state.State)} ({t["năm", "year"]} {state.Year.ToString(CultureInfo.InvariantCulture)})" : null,
    }.OfType<string>());

    /// <summary>Whether an exemplar keeps its results.</summary>
    public string State(string state) => state switch
    {
        "maintained" => t["còn duy trì", "kept up"],
        "dropped" => t["không còn duy trì", "no longer kept up"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>The word for a member of a dimension with fixed values, "Lao động trực tiếp"; the code where it has none.</summary>
    public string Member(string dimension, string code) =>
        SemanticModel.Default.FindDimension(dimension)?.Members?.FirstOrDefault(m => m.Value == code)?.Title is { } title ? t[title] : code;

    /// <summary>A field of an exemplar, as a comparison of versions names it.</summary>
    public string Field(string field) => field switch
    {
        "name" => t["tên", "name"],
        "kind" => t["đối tượng", "kind"],
        "movements" => t["phong trào", "movements"],
        "owners" => t["đơn vị chủ trì", "owners"],
        "year" => t["năm", "year"],
        "position" => t["chức vụ", "position"],
        "place" => t["nơi ở, công tác", "place of living or work"],
        "achievement" => t["thành tích", "achievement"],
        "remark" => t["ghi chú", "remark"],
        "milestones" => t["các mốc", "milestones"],
        "awards" => t["khen thưởng", "awards"],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>The rule by which a fact was read.</summary>
    public string Rule(string rule) => rule switch
    {
        "list-row" => t["mỗi dòng của danh sách là một điển hình", "each row of the list is one exemplar"],
        "entry-row" => t["mỗi dòng của trang là một việc làm quanh điển hình", "each row of the sheet is one entry around an exemplar"],
        "summary-figure" => t["mỗi ô số của biểu tổng hợp là một số liệu", "each figure of the summary is one reported count"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };
}
