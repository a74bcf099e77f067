using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>XML readers for parts of strangers: no document types, no entities, nothing fetched, and no more names than a workbook has.</summary>
internal static class SafeXml
{
    private const int MostNames = 20_000;

    /// <param name="part">Closed with the reader.</param>
    /// <param name="keepAll">Comments and processing instructions as well, for copying.</param>
    public static XmlReader Open(Stream part, bool keepAll = false) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = !keepAll,
        IgnoreProcessingInstructions = !keepAll,
        CloseInput = true,
        CheckCharacters = true,
        NameTable = new FewNames(),
    });

    /// <summary>Every new name of an element or attribute stays in memory as long as the reader; a file of nothing but new names would fill it.</summary>
    private sealed class FewNames : NameTable
    {
        private int _count;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++_count <= MostNames ? name : throw new XmlException("too many names");
    }
}
