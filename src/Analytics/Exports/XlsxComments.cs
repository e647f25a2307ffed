using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The comments of a sheet: one for each cell with findings; what the sender had written at the cell stays, ours below it.</summary>
internal static class XlsxComments
{
    /// <summary>Author by whom the comments of an earlier return are known.</summary>
    public const string Author = "Hệ thống tiếp nhận";

    private const string Lead = "Nhận xét khi tiếp nhận";

    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Ghi chú",
    };

    /// <summary>Takes out what an earlier return had said, so that a corrected workbook does not come back with remarks that no longer hold.</summary>
    public static void RemoveEarlier(WorksheetPart sheet)
    {
        if (sheet.WorksheetCommentsPart?.Comments is not { CommentList: { } list } comments) return;
        var authors = comments.Authors?.Elements<Author>().Select(a => a.Text).ToList() ?? [];
        foreach (var comment in list.Elements<Comment>().ToList())
        {
            var runs = comment.CommentText?.Elements<Run>().ToList() ?? [];
            if (comment.AuthorId is { } id && id < authors.Count && authors[(int)id.Value] == Author) comment.CommentText = new CommentText(new Run(new Text("")));
            else foreach (var run in runs.SkipWhile(r => !r.InnerText.Trim().StartsWith(Lead, StringComparison.Ordinal))) run.Remove();
        }
    }

    /// <summary>Writes the comments and returns how each box has to be, by cell.</summary>
    public static IReadOnlyDictionary<CellAddress, string> Write(WorksheetPart sheet, IReadOnlyDictionary<CellAddress, List<Finding>> findings)
    {
        var comments = (sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>()).Comments ??= new Comments(new Authors(), new CommentList());
        comments.Authors ??= new Authors();
        comments.CommentList ??= new CommentList();
        var known = new Dictionary<CellAddress, Comment>();
        foreach (var comment in comments.CommentList.Elements<Comment>())
            if (CellAddress.TryParse(comment.Reference?.Value ?? "", out var address)) known.TryAdd(address, comment);
        var texts = new Dictionary<CellAddress, string>();
        foreach (var (address, said) in findings.OrderBy(f => f.Key))
        {
            var isNew = !known.TryGetValue(address, out var comment) || comment.InnerText.Length == 0;
            if (comment is null) comments.CommentList.Append(comment = new Comment { Reference = address.ToString() });
            if (isNew)
            {
                comment.AuthorId = AuthorId(comments.Authors);
                comment.CommentText = new CommentText();
            }

            comment.CommentText ??= new CommentText();
            if (!isNew)
            {
                // A plain text beside runs would be lost by readers that show only one of both.
                if (comment.CommentText.GetFirstChild<Text>() is { } plain)
                {
                    plain.Remove();
                    comment.CommentText.PrependChild(Words(plain.Text, bold: false));
                }

                comment.CommentText.Append(Words("\n\n" + Lead + "\n", bold: true));
            }

            foreach (var (index, finding) in said.Index())
            {
                comment.CommentText.Append(Words((index == 0 ? "" : "\n\n") + SeverityWord(finding.Severity) + ": ", bold: true));
                comment.CommentText.Append(Words(finding.Message + (finding.Suggestion is null ? "" : $"\nGợi ý: {finding.Suggestion}"), bold: false));
            }

            texts[address] = comment.CommentText.InnerText;
        }

        foreach (var (address, comment) in known.Where(c => c.Value.InnerText.Length == 0))
        {
            comment.Remove();
            texts[address] = "";
        }

        return texts;
    }

    private static uint AuthorId(Authors authors)
    {
        var at = authors.Elements<Author>().ToList().FindIndex(a => a.Text == Author);
        if (at >= 0) return (uint)at;
        authors.Append(new Author(Author));
        return (uint)authors.Elements<Author>().Count() - 1;
    }

    private static Run Words(string text, bool bold)
    {
        var properties = new RunProperties();
        if (bold) properties.Append(new Bold());
        properties.Append(new FontSize { Val = 9 }, new Color { Indexed = 81 }, new RunFont { Val = "Tahoma" }, new FontFamily { Val = 2 });
        return new Run(properties, new Text(XlsxCells.WithoutControls(text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
