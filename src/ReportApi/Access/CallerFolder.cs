using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;

namespace DienHinh.ReportApi.Access;

/// <summary>
/// The data folder as the one who asks may see and use it: pages and routes get this, and never the folder itself. What lies outside their units is not there for them.
/// </summary>
/// <param name="data">The whole folder.</param>
/// <param name="caller">Who asks.</param>
/// <param name="database">The database limited to what they may see.</param>
/// <param name="catalogue">The catalogue limited to what they may know.</param>
public sealed class CallerFolder(DataFolder data, Caller caller, FactDatabase database, Catalogue catalogue)
{
    /// <summary>The facts.</summary>
    public FactDatabase Database { get; } = database;

    /// <summary>Movements, owners, units and plans.</summary>
    public Catalogue Catalogue { get; } = catalogue;

    /// <summary>What came in.</summary>
    public CallerSubmissions Submissions { get; } = new(data, caller);

    /// <summary>Decisions, the oldest first: all, or those about plans of the caller's units and those that the caller took.</summary>
    public IReadOnlyList<Decision> Decisions =>
        caller.Units is null ? data.Journal.Decisions : [.. data.Journal.Decisions.Where(d => d.By == caller.Name || (d.Plan is { } plan && MayDecideFor(plan)))];

    /// <summary>How many decisions there are, whoever may see them.</summary>
    internal int DecisionCount => data.Journal.Decisions.Count;

    /// <summary>How many files were received, whoever may see them.</summary>
    internal int ReceivedCount => data.Journal.Entries.Count;

    /// <summary>Takes one file in, in the caller's name.</summary>
    public SubmissionResult Ingest(string fileName, byte[] content, IngestOptions options) => data.Pipeline.Ingest(fileName, content, Theirs(options));

    /// <summary>The same with what every row and column was taken for.</summary>
    public (SubmissionResult Result, WorkbookExplanation? Explanation) IngestExplained(string fileName, byte[] content, IngestOptions options) => data.Pipeline.IngestExplained(fileName, content, Theirs(options));

    /// <summary>What is said about a file on its own; nothing is kept.</summary>
    public SubmissionResult Examine(string fileName, byte[] content, IngestOptions options) => data.Pipeline.Examine(fileName, content, options);

    /// <summary>What a file is read as, row by row, and why; nothing is kept.</summary>
    public WorkbookExplanation? Explain(string fileName, byte[] content, IngestOptions options) => data.Pipeline.Explain(fileName, content, options);

    /// <summary>What a name that waits may mean, the likeliest first: names of the catalogue alone, whoever's decisions taught them.</summary>
    public IReadOnlyList<NameMeaning> MeaningsOf(PendingGroup group) =>
        group is { What: { } what, Spelling: { } spelling } ? data.Pipeline.MeaningsOf(what, spelling, group.Plans.Count == 1 ? group.Plans[0] : null, group.Cells[0].Unit) : [];

    /// <summary>Takes a decision in the caller's name.</summary>
    /// <exception cref="DecisionException">It makes no sense; nothing was changed.</exception>
    /// <exception cref="OutsideScopeException">It would reach beyond the caller's units.</exception>
    public DecisionResult Decide(DecisionRequest request)
    {
        if (caller.Units is not null) RequireInside(request);
        return data.Pipeline.Decide(request, caller.Name);
    }

    /// <summary>Whether a decision for this plan reaches the caller's units alone.</summary>
    public bool MayDecideFor(string plan) =>
        caller.Units is not { } units || (data.Catalogue.Plans.Find(plan) is { } known && data.Catalogue.Units.Find(known.UnitId) is { } unit && data.Catalogue.Units.IsWithinAny(unit, units));

    /// <summary>Whether decisions may be taken for all plans.</summary>
    public bool MayDecideForAll => caller.Units is null;

    /// <summary>The source of a fact and how it was read; null where there is none for the caller.</summary>
    public FactSource? Trace(string id) =>
        FactSource.Find(Database, id) is { } found ? found with { Reading = data.Pipeline.ReadingOf(found.Submission, found.Sheet, found.Cells) } : null;

    private IngestOptions Theirs(IngestOptions options) => options with { By = caller.Name, Units = caller.Units };

    private void RequireInside(DecisionRequest request)
    {
        if (request.What is DecisionSubject.Exemplar or DecisionSubject.Subject or DecisionSubject.Nomination)
        {
            // As if it were not there, which is what the pipeline says of an id that nobody has.
            if (FactSource.Find(Database, request.Spelling.Trim()) is null) throw new DecisionException($"Không có điển hình mã \"{request.Spelling.Trim()}\". Hãy lấy mã bằng lệnh exemplars.");
            return;
        }

        if (request.What is DecisionSubject.Oddity or DecisionSubject.Pair)
        {
            var key = request.Spelling.Trim();
            var isTheirs = request.What == DecisionSubject.Oddity ? OddityReport.List(Database, new()).Any(o => o.Key == key) : DuplicateReport.List(Database, new()).Any(p => p.Key == key);
            if (!isTheirs) throw new DecisionException("Không có điểm bất thường hay cặp nào mang khóa này trong phạm vi của tài khoản.");
            return;
        }

        if (request.Plan is null || !MayDecideFor(request.Plan))
            throw new OutsideScopeException("Quyết định này áp dụng cho cả đơn vị ngoài phạm vi của tài khoản. Hãy chọn một kế hoạch của đơn vị mình phụ trách, hoặc nhờ người quản trị.");
    }
}

/// <summary>Something that reaches beyond the caller's units; the message is Vietnamese and says what to do.</summary>
public sealed class OutsideScopeException(string message) : Exception(message);
