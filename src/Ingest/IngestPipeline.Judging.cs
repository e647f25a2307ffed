using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest;

/// <summary>Judgements on what the numbers suggest: an oddity is explained or wrong, two subjects are one or two. They are remembered and change no reading; of subjects judged to be one the view v_subject makes one.</summary>
public sealed partial class IngestPipeline
{
    private const int LongestKey = 500;

    private DecisionResult Judge(DecisionRequest request, string by)
    {
        string[] possible = request.What == DecisionSubject.Oddity ? [Decision.Explained, Decision.Wrong, Decision.Undecided] : [Decision.Same, Decision.Different, Decision.Undecided];
        var (key, means) = (request.Spelling.Trim(), request.Means.Trim());
        if (!possible.Contains(means)) throw new DecisionException($"Ở đây chỉ có {string.Join(", ", possible)}, không có \"{means}\".");
        if (key.Length is 0 or > LongestKey || !key.Contains('|', StringComparison.Ordinal)) throw new DecisionException("Hãy ghi khóa của điểm bất thường hay của cặp, đúng như danh sách nêu.");
        if (request.Plan is not null) throw new DecisionException("Quyết định này không kèm kế hoạch.");
        if (means == Decision.Explained && string.IsNullOrWhiteSpace(request.Reason)) throw new DecisionException("Hãy ghi lời giải thích, ví dụ vì sao số tăng.");
        if (request.Reason is { Length: > LongestReason }) throw new DecisionException($"Lý do dài quá {LongestReason} ký tự.");
        var decision = Numbered(request with { Spelling = key, Means = means, Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim() }, by);
        _store.Store(decision, []);
        return new DecisionResult(decision, [], 0, 0);
    }
}
