namespace Tidu.Engine.Standards.Lowering;

/// <summary>Something that types allow and the graph cannot express; its message is the id of where.</summary>
internal sealed class CompileException(string subject) : Exception(subject);
