namespace DienHinh.Ingest.Storage;

/// <summary>One process at a time in a data folder: held as long as the object lives, and gone with the process however it ends.</summary>
public sealed class FolderLock : IDisposable
{
    private const string Name = "dienhinh.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, which is made when it is not there.</summary>
    /// <exception cref="FactDatabaseException">Another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            // The file stays: deleting it at the end would let two processes hold two files of that name.
            return new FolderLock(new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            throw new FactDatabaseException(FactDatabaseProblem.Locked, $"Thư mục dữ liệu {folder} đang được một tiến trình khác mở; hãy dừng tiến trình đó rồi thử lại.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
