using DienHinh.Analytics;
using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>A file in the list of the page.</summary>
/// <param name="Result">What became of it, or would.</param>
/// <param name="Draft">Id of the draft; null where it was submitted.</param>
/// <param name="Unit">Name of the unit, or null.</param>
public sealed record UploadRow(SubmissionResult Result, string? Draft, string? Unit);

/// <summary>Nộp báo cáo: workbooks, folders and archives in. What is only tried waits as a draft until it is submitted or thrown away.</summary>
[Demand(Right.Submit, Right.Submit)]
[RequestSizeLimit(UploadLimit.FormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimit.FormBytes)]
public sealed class UploadModel(CallerFolder data, CallerDrafts drafts, Language t) : PageModel
{
    private readonly List<UploadRow> _done = [];
    private readonly List<Told> _mistakes = [];

    /// <summary>The one file that was submitted, shown in full; null where there were several or none.</summary>
    public SubmissionResult? Result { get; private set; }

    /// <summary>Its sheets as they were understood.</summary>
    public IReadOnlyList<SheetPicture> Pictures { get; private set; } = [];

    /// <summary>The files submitted just now.</summary>
    public IReadOnlyList<UploadRow> Done => _done;

    /// <summary>The files that wait to be submitted.</summary>
    public IReadOnlyList<UploadRow> Waiting { get; private set; } = [];

    /// <summary>What is wrong with the form or with a file of it.</summary>
    public IReadOnlyList<Told> Mistakes => _mistakes;

    /// <summary>The choice of plan.</summary>
    public Choice Plans { get; private set; } = null!;

    /// <summary>What was typed, to be shown again.</summary>
    public UploadForm Form { get; private set; } = new(null, null, null, null);

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostAsync(CancellationToken stopping)
    {
        Form = UploadForm.Of(Request.Form);
        var files = Request.Form.Files.Where(f => f.Length > 0 && (f.Name == "file" || (f.Name == "folder" && WorkbookPaths.IsWorkbook(UploadForm.NameOf(f))))).ToList();
        if (files.Count == 0) Tell(t["Hãy chọn tệp cần nộp: .xlsx, .xls, .csv, .tsv hoặc .zip.", "Choose the files to submit: .xlsx, .xls, .csv, .tsv or .zip."]);
        else if (Form.Mistake(data.Catalogue) is { } mistake) _mistakes.Add(Told.ByTheProgram(t, mistake));
        // A script sends one file at a time, and puts the rows of the answer where the file's progress stood.
        var isOne = Request.Headers["X-Part"] == "rows";
        if (_mistakes.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            var isTrial = Request.Form["dryRun"] == "true";
            foreach (var file in files) await Take(file, isTrial, stopping);
            if (isOne) return Partial("_UploadRows", new UploadRows([.. _done], _mistakes));
        }

        if (isOne) return Partial("_UploadRows", new UploadRows([], _mistakes));
        Fill();
        if (Result is { } only) SubmissionNames.Fill(ViewData, only, data.Catalogue);
        return Page();
    }

    public IActionResult OnPostSubmitAll()
    {
        foreach (var draft in drafts.List().Where(d => drafts.Try(d).Status != "rejected")) _done.Add(RowOf(drafts.Submit(draft), null));
        Fill();
        return Page();
    }

    public IActionResult OnPostDiscardAll()
    {
        foreach (var draft in drafts.List()) drafts.Discard(draft.Id);
        return RedirectToPage();
    }

    private async Task Take(IFormFile file, bool isTrial, CancellationToken stopping)
    {
        var name = UploadForm.NameOf(file);
        if (file.Length > UploadLimit.Bytes)
        {
            Tell(t[$"Tệp “{name}” quá lớn: mỗi tệp nhiều nhất {UploadLimit.Megabytes} MB.", $"The file “{name}” is too large: at most {UploadLimit.Megabytes} MB each."]);
            return;
        }

        var passedOver = new List<string>();
        var books = WorkbookPaths.Expand(name, await UploadForm.Read(file, stopping), passedOver);
        if (books.Count == 0) Tell(t[$"Trong “{name}” không có bảng tính nào.", $"There is no workbook in “{name}”."]);
        foreach (var book in books) Take(book, isTrial, isAlone: books.Count == 1 && Request.Form.Files.Count(f => f.Length > 0) == 1);
    }

    private void Take(WorkbookFile book, bool isTrial, bool isAlone)
    {
        byte[] content;
        try
        {
            content = book.Read();
        }
        catch (WorkbookException)
        {
            Tell(t[$"Không lấy được “{book.Path}” ra khỏi tệp nén: hãy giải nén rồi gửi riêng tệp này.", $"“{book.Path}” could not be taken out of the archive: unpack it and send this file by itself."]);
            return;
        }

        var options = Form.Options(isTrial);
        if (isTrial)
        {
            if (drafts.Keep(book.Name, content, options) is { } draft) _done.Add(RowOf(drafts.Try(draft), draft.Id));
            else Tell(t[$"Đã có {CallerDrafts.Most} tệp đang xem thử: hãy nộp hoặc bỏ bớt rồi gửi lại “{book.Name}”.", $"There are {CallerDrafts.Most} tried files already: submit or discard some, then send “{book.Name}” again."]);
            return;
        }

        var (result, explanation) = isAlone ? data.IngestExplained(book.Name, content, options) : (data.Ingest(book.Name, content, options), null);
        if (isAlone) Result = result;
        if (explanation is not null) Pictures = SheetPicture.Of(explanation, result.Findings);
        _done.Add(RowOf(result, null));
    }

    private void Tell(string mistake) => _mistakes.Add(new Told(mistake));

    private UploadRow RowOf(SubmissionResult result, string? draft) => new(result, draft, result.Unit is { } unit ? SubmissionNames.UnitName(unit, data.Catalogue) : null);

    private void Fill()
    {
        Plans = PlanNames.Choice(t, data.Catalogue, Form.Plan, ("", t["Tự nhận theo đơn vị và năm", "Found by unit and year"]));
        Waiting = [.. drafts.List().Select(d => RowOf(drafts.Try(d), d.Id))];
        _done.RemoveAll(r => r.Draft is not null);
        ViewData["HasPictures"] = Pictures.Count > 0;
    }
}

/// <summary>Rows of the list of files.</summary>
/// <param name="Rows">A row for each file.</param>
/// <param name="Mistakes">What went wrong with files that have no row.</param>
public sealed record UploadRows(IReadOnlyList<UploadRow> Rows, IReadOnlyList<Told> Mistakes);
