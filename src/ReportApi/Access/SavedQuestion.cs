using System.Text.Json;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Access;

/// <summary>A question kept under a name (câu hỏi đã lưu). It is an address and nothing else: whoever opens it gets what they may see.</summary>
/// <param name="Id">What tells it from others, in forms.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Address">The address of the page that asks it, from "/explore?" on.</param>
/// <param name="IsShared">Whether everyone of the installation has it in the list.</param>
/// <param name="Kind">By what way its owner is known.</param>
/// <param name="Owner">Name of its owner.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
public sealed record SavedQuestion(string Id, string Name, string Address, bool IsShared, CallerKind Kind, string Owner, DateTime SavedAt)
{
    /// <summary>Whether the caller saved it.</summary>
    public bool IsOf(Caller caller) => IsOf(caller.Kind, caller.Name);

    /// <summary>Whether it is of this owner.</summary>
    public bool IsOf(CallerKind kind, string owner) => Kind == kind && string.Equals(Owner, owner, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name is the same, however it is capitalised.</summary>
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The saved questions on disk: <c>questions/questions.json</c> of the data folder, readable by its owner alone and replaced as a whole. Backups hold it.</summary>
/// <param name="dataFolder">The data folder.</param>
public sealed class QuestionFile(string dataFolder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly string _path = DataFolder.QuestionsOf(dataFolder);

    /// <summary>All of them, in the order in which they were saved.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read: it was changed by other hands.</exception>
    public IReadOnlyList<SavedQuestion> Read()
    {
        if (!File.Exists(_path)) return [];
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<SavedQuestion>>(File.ReadAllBytes(_path), Json.Strict) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Tệp câu hỏi đã lưu {_path} không đọc được; hãy khôi phục tệp này từ bản sao lưu, hoặc xóa đi.", e);
        }
    }

    /// <summary>Changes them; no other request and no other process does meanwhile, and the change is on disk when this returns.</summary>
    /// <param name="change">Gives the questions after it, null for no change, and what came of it.</param>
    /// <exception cref="IOException">Another process holds them for too long.</exception>
    public T Change<T>(Func<IReadOnlyList<SavedQuestion>, (IReadOnlyList<SavedQuestion>? Questions, T Outcome)> change)
    {
        using var holding = PrivateFile.Hold(_path + ".lock", s_patience) ?? throw new IOException($"Một tiến trình khác đang sửa {_path}; hãy thử lại.");
        var (questions, outcome) = change(Read());
        if (questions is not null) PrivateFile.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(questions, Json.Strict));
        return outcome;
    }
}
